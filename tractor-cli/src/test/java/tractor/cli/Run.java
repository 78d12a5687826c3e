package tractor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the command, in this process.
 *
 * @param code its exit code
 * @param out what it wrote for programs and people
 * @param err what it complained about
 */
record Run(int code, String out, String err) {
    static Run of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TractorCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Run(code, out.toString(), err.toString());
    }
}

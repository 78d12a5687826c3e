package tractor.programs;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import tractor.msg.Address;

class TcpProgramsTest extends ProgramsContract {
    @Override
    Address freeAddress(Path directory) throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Address.tcp("127.0.0.1", free.getLocalPort());
        }
    }
}

package tractor.programs;

import java.nio.file.Path;
import tractor.msg.Address;

class UdsProgramsTest extends ProgramsContract {
    @Override
    Address freeAddress(Path directory) {
        return Address.uds(directory.toString(), "registry.sock");
    }
}

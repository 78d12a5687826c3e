package tractor.msg;

import tractor.codec.PayloadCodec;
import tractor.codec.WireReader;
import tractor.codec.WireWriter;

/** An {@link Address} as {@code [host, port]} or {@code [directory, file]}; the second element's type decides. */
public final class AddressCodec implements PayloadCodec<Address> {
    public static final PayloadCodec<Address> INSTANCE = new AddressCodec();

    private static final int LAST_PORT = 65_535;

    private AddressCodec() {}

    @Override
    public void write(WireWriter out, Address address) {
        out.writeArrayHeader(2);
        switch (address) {
            case TcpAddress(String host, int port) -> {
                out.writeString(host);
                out.writeLong(port);
            }
            case UdsAddress(String directory, String file) -> {
                out.writeString(directory);
                out.writeString(file);
            }
        }
    }

    @Override
    public Address read(WireReader in) {
        UidCodec.readPair(in);
        String first = in.readString();
        return switch (in.peekType()) {
            case "int" -> new TcpAddress(first, (int) in.readInteger(0, LAST_PORT));
            case "str" -> new UdsAddress(first, in.readString());
            default -> throw in.expected("int | str");
        };
    }
}

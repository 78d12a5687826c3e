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
        for (Object half : address.unwrap()) {
            if (half instanceof Long port) {
                out.writeLong(port);
            } else {
                out.writeString((String) half);
            }
        }
    }

    @Override
    public Address read(WireReader in) {
        UidCodec.readPair(in);
        String first = in.readString();
        return switch (in.peekType()) {
            case "int" -> new TcpAddress(first, (int) in.readInteger(0, LAST_PORT));
            case "str" -> {
                String second = in.readString();
                yield MemoryAddress.isSpace(first) ? MemoryAddress.of(first, second) : new UdsAddress(first, second);
            }
            default -> throw in.expected("int | str");
        };
    }
}

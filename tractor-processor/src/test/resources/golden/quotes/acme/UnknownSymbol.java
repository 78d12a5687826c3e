package acme;

public class UnknownSymbol extends Exception {
    private static final long serialVersionUID = 1;

    public UnknownSymbol(String symbol, Throwable cause) {
        super(symbol, cause);
    }
}

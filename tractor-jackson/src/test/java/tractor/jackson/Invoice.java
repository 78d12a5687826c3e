package tractor.jackson;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import tractor.annotation.Codec;

/** A class as programs with Jackson have them: mutable, annotated, with an inheritance of its own. */
@Codec(JacksonCodec.class)
public class Invoice {
    @JsonProperty("no")
    private String number = "";

    private final List<Long> amounts = new ArrayList<>();

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public List<Long> getAmounts() {
        return amounts;
    }
}

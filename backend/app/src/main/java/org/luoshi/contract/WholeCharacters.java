package org.luoshi.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Reads texts, but for those with half a character (a surrogate alone), which no database and no file could give back. */
final class WholeCharacters extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    WholeCharacters() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        boolean half = text != null
                && text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (half) {
            throw context.weirdStringException("…", String.class, "half a character");
        }
        return text;
    }
}

package org.luoshi.declaration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.luoshi.audit.CanonicalJson;

/** Keeps {@link Details} as canonical JSON, so that the same statements have the same text and the same digest. */
@Converter
public class DetailsText implements AttributeConverter<Details, String> {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @return the statements as plain values, empty ones left out */
    public static Map<String, Object> values(Details details) {
        return JSON.convertValue(details, new TypeReference<>() {});
    }

    static Details of(Map<String, Object> values) {
        return JSON.convertValue(values, Details.class);
    }

    @Override
    public String convertToDatabaseColumn(Details details) {
        return CanonicalJson.of(values(details));
    }

    @Override
    public Details convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, Details.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("details kept in a form that cannot be read", unreadable);
        }
    }
}

package org.luoshi.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Takes from JSON what the contract says and nothing that merely resembles it: 1 is no destination, "7" no version, 20260101 no date, and
 * no member stands there twice. */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> SHAPES = List.of(
            CoercionInputShape.String,
            CoercionInputShape.Boolean,
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.EmptyString);

    @Override
    public void customize(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.registerModule(new SimpleModule("whole characters").addDeserializer(String.class, new WholeCharacters()));
        json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
        only(json, LogicalType.Textual, CoercionInputShape.String, CoercionInputShape.EmptyString);
        only(json, LogicalType.Integer, CoercionInputShape.Integer);
        only(json, LogicalType.Float, CoercionInputShape.Integer, CoercionInputShape.Float);
        only(json, LogicalType.Boolean, CoercionInputShape.Boolean);
    }

    private static void only(ObjectMapper json, LogicalType type, CoercionInputShape... right) {
        for (CoercionInputShape shape : SHAPES) {
            if (!List.of(right).contains(shape)) {
                json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
            }
        }
    }
}

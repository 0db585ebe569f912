package org.luoshi.cohort;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.luoshi.privacy.SealedNumbers;

/** Keeps an ID number sealed in the database and in full only in memory. */
@Converter
class SealedIdNumber implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String number) {
        return number == null ? null : numbers().seal(number);
    }

    @Override
    public String convertToEntityAttribute(String sealed) {
        return sealed == null ? null : numbers().open(sealed);
    }

    // asked for when there is something to seal: mappings are read before keys are
    static SealedNumbers numbers() {
        return CDI.current().select(SealedNumbers.class).get();
    }
}

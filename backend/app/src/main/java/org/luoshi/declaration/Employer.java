package org.luoshi.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The organisation a graduate works for, or their own business.
 * @param creditCode unified social credit code, 18 characters (GB 32100)
 * @param nature code of the national register
 * @param industry code of the national register
 * @param jobCategory code of the national register */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Employer")
public record Employer(
        @Size(max = 200) @Pattern(regexp = Details.ONE_LINE) String name,
        @Size(max = 40) @Pattern(regexp = Details.ONE_LINE) String creditCode,
        @Size(max = 40) @Pattern(regexp = Details.ONE_LINE) String nature,
        @Size(max = 60) @Pattern(regexp = Details.ONE_LINE) String industry,
        @Size(max = 100) @Pattern(regexp = Details.ONE_LINE) String location,
        @Size(max = 300) @Pattern(regexp = Details.ONE_LINE) String address,
        @Size(max = 60) @Pattern(regexp = Details.ONE_LINE) String jobCategory,
        @Size(max = 100) @Pattern(regexp = Details.ONE_LINE) String contactName,
        @Size(max = 30) @Pattern(regexp = Details.ONE_LINE) String contactPhone) {}

package org.luoshi.assignments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that a staff member is to hold in a cohort and role.
 * @param collegeCode needed for class and college staff
 * @param phone optional: a contact at an employer with the same phone is noticed
 * @param classNames classes of that college, for class staff; none makes a substitute of that college */
@Schema(name = "AssignmentChange")
public record AssignmentChange(
        @NotNull @Min(1949) @Max(2999) Integer cohort,
        @NotBlank @Size(max = 100) String name,
        @NotNull AssignableRole role,
        @Size(max = 20) String collegeCode,
        @Size(max = 200) List<@NotBlank @Size(max = 100) String> classNames,
        @Pattern(regexp = "|\\+?[0-9][0-9 -]{4,28}") String phone) {}

package org.luoshi.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody types to open their account.
 * @param code of the letter or link
 * @param number own student or staff number: a letter found in the street is not enough
 * @param password chosen by that person; it goes to Keycloak and is not kept here */
@Schema(name = "Activation")
record Activation(
        @NotBlank @Size(max = 60) @Schema(examples = "7K3M-9QXT-0B2C-8HVN-WZ4D") String code,
        @NotBlank @Size(max = 32) String number,
        @NotNull @Size(min = 10, max = 128) String password) {

    @Override
    public String toString() {
        return "activation"; // never code or password
    }
}

package org.preferencecenter.service.settings;

import java.util.Optional;
import org.preferencecenter.service.token.ClaimPath;

/** Reads which claims of an access token say what. */
final class ClaimsReader {
    private final Values values;

    ClaimsReader(Values values) {
        this.values = values;
    }

    /** What names the person's organization; empty if it is wrong. */
    Optional<String> organization() {
        return claim(Setting.ORGANIZATION_CLAIM);
    }

    /** Neither setting means nobody; one without the other is half a rule, and no rule to let anybody in by. */
    Optional<Administrators> administrators() {
        if (values.text(Setting.ADMINISTRATOR_CLAIM).isEmpty() && values.text(Setting.ADMINISTRATOR_VALUE).isEmpty()) {
            return Optional.empty();
        }
        Optional<String> claim = values.required(Setting.ADMINISTRATOR_CLAIM)
                .flatMap(text -> claim(Setting.ADMINISTRATOR_CLAIM));
        Optional<String> value = values.required(Setting.ADMINISTRATOR_VALUE);
        return claim.flatMap(name -> value.map(each -> new Administrators(name, each)));
    }

    private Optional<String> claim(Setting setting) {
        return values.checked(setting, "the name of a claim, or a JSON Pointer such as /realm_access/roles",
                each -> new ClaimPath(each).text(), each -> true);
    }
}

package org.preferencecenter.service.support;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.preferencecenter.core.contract.ContractChecker;
import tools.jackson.databind.JsonNode;

/**
 * A call of the contract, for tests of what must be so for all of them.
 *
 * @param target an address with something in the place of each parameter
 */
public record Operation(String method, String target, JsonNode declared) {
    /** A request of a person that tests make, to be asked about. */
    public static final String REQUEST = "019ab0f2-6a00-7c52-9d0e-3f6b8a1f2c46";

    /** Every call that the contract has. */
    public static List<Operation> all() {
        List<Operation> all = new ContractChecker().document().path("paths").properties().stream()
                .flatMap(path -> of(path.getKey(), path.getValue())).toList();
        if (all.size() < 19) {
            throw new AssertionError("The contract is not read: " + all);
        }
        return all;
    }

    /** Those that need an access token. */
    public static List<Operation> guarded() {
        return all().stream().filter(each -> !each.declared.has("security")).toList();
    }

    private static Stream<Operation> of(String path, JsonNode item) {
        return Stream.of("get", "put", "post", "delete", "patch").filter(item::has).map(method -> new Operation(
                method.toUpperCase(Locale.ROOT),
                path.replace("{preference}", "usage-statistics").replace("{token}", "x")
                        .replace("{request}", REQUEST),
                item.path(method)));
    }

    public boolean takesJson() {
        return declared.at("/requestBody/content").has("application/json");
    }

    /** Whether only a system of the vendor's may make it, which asks about other people. */
    public boolean isForSystems() {
        return "mail".equals(declared.at("/tags/0").asString());
    }

    /** Whether its answer has no end. */
    public boolean streams() {
        return declared.at("/responses/200/content").has("text/event-stream");
    }

    @Override
    public String toString() {
        return method + " " + target;
    }
}

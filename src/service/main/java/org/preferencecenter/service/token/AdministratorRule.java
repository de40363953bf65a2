package org.preferencecenter.service.token;

import java.util.Map;

/**
 * Who is an administrator of their organization: whose access token holds a value in a claim, alone or in a list.
 *
 * @param value compared to the letter
 */
public record AdministratorRule(ClaimPath claim, String value) {
    boolean holds(Map<String, Object> claims) {
        return claim.texts(claims).contains(value);
    }
}

package org.preferencecenter.service.receipt;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Reads what receipts of this service say. */
public final class ReceiptReader {
    private ReceiptReader() {}

    /**
     * What a receipt says, whose signature is not checked: it comes from the database.
     *
     * @throws IllegalStateException if nothing here has written it
     */
    public static ReceiptClaims claims(String receipt) {
        try {
            return WireJson.read(JWSObject.parse(receipt).getPayload().toString(), ReceiptClaims.class);
        } catch (ParseException | WireException e) {
            throw new IllegalStateException("A receipt in the database is not what was written", e);
        }
    }
}

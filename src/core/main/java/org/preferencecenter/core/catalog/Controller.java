package org.preferencecenter.core.catalog;

/** Who is responsible for the data (GDPR Art. 13(1)(a)). */
public record Controller(String name, String address, String country, String email, String website) {}

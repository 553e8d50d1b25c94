package dev.tessera.web;

import tools.jackson.core.JsonGenerator;

/**
 * What is wrong with one part of a request.
 *
 * @param place where the part is
 * @param name its name: for a body a JSON pointer (RFC 6901)
 * @param code a stable name in upper case
 * @param detail what is wrong and what would be right
 */
public record Fault(Place place, String name, String code, String detail) {

    private static final int LONGEST_NAME = 200;

    /** The parts of a request, by the names that they have in a problem. */
    public enum Place {
        BODY("pointer"),
        QUERY("parameter"),
        HEADER("header");

        private final String property;

        Place(String property) {
            this.property = property;
        }
    }

    public Fault {
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** A fault in the body, at the JSON pointer. */
    public static Fault inBody(String pointer, String code, String detail) {
        return new Fault(Place.BODY, pointer, code, detail);
    }

    /** A fault in a parameter of the query string. */
    public static Fault inQuery(String parameter, String code, String detail) {
        return new Fault(Place.QUERY, parameter, code, detail);
    }

    /** A fault in a header. */
    public static Fault inHeader(String header, String code, String detail) {
        return new Fault(Place.HEADER, header, code, detail);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty(place.property, name);
        json.writeStringProperty("code", code);
        json.writeStringProperty("detail", detail);
        json.writeEndObject();
    }
}

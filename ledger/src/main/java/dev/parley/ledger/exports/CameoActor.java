package dev.parley.ledger.exports;

import dev.parley.ledger.exports.Countries.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CAMEO actor code taken apart: parts of three letters, each of which tells a land, a religion, a role, or a group that is known
 * by name.
 *
 * @param code the whole code
 * @param country the land, where the first part is one
 * @param group the first part that is nothing else
 * @param religions at most two
 * @param types at most three: roles and kinds of organisations
 */
record CameoActor(String code, @Nullable Country country, String group, List<String> religions, List<String> types) {
    private static final int PART = 3;
    private static final Set<String> RELIGIONS = Set.of(
            "CHR", "MOS", "MUS", "JEW", "CTH", "DOX", "HIN", "BUD", "SHI", "SUN", "PRO", "ATH", "SIK", "BAH", "TAO",
            "ZRO");
    private static final Set<String> TYPES = Set.of(
            "COP", "GOV", "INS", "JUD", "MIL", "OPP", "REB", "SEP", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "DEV",
            "EDU", "ELI", "ENV", "HLH", "HRI", "LAB", "LEG", "MED", "REF", "MOD", "RAD", "IGO", "IMG", "INT", "MNC",
            "NGM", "NGO", "PTY", "REL", "SET", "STU", "TOP", "VET", "UIS");

    /** The parts of a code; nothing of anything for none. */
    static CameoActor of(@Nullable String given) {
        String code = given == null ? "" : given;
        Country country = null;
        String group = "";
        List<String> religions = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int i = 0; i + PART <= code.length(); i += PART) {
            String part = code.substring(i, i + PART);
            if (i == 0 && Countries.of(part) != null) {
                country = Countries.of(part);
            } else if (RELIGIONS.contains(part)) {
                religions.add(part);
            } else if (TYPES.contains(part)) {
                types.add(part);
            } else if (group.isEmpty()) {
                group = part;
            }
        }
        return new CameoActor(code, country, group, religions, types);
    }

    /** The land's code; empty for none. */
    String land() {
        return country == null ? "" : country.iso();
    }

    /** One of the religions, from 0; empty where there are not so many. */
    String religion(int number) {
        return number < religions.size() ? religions.get(number) : "";
    }

    /** One of the types, from 0; empty where there are not so many. */
    String type(int number) {
        return number < types.size() ? types.get(number) : "";
    }
}

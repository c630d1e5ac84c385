//! The doors that are open, and why.

/// To whom a door is open. Each is open to those after it as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum To {
    /// Anybody.
    Strangers,
    /// Everybody who is signed in, whatever their function.
    SignedIn,
    /// Whoever holds a power of their own for it, in their own areas.
    Powerful,
}

/// Values of parameters to which no page links.
pub(super) const GIVEN: &[(&str, &str)] = &[
    ("{lang}/map/{layer}", "municipalities.geojson"),
    ("assets/{hash}", "any"),
    ("assets/{hash}/{*name}", "app.css"),
];

/// What single forms ask for besides.
pub(super) const MORE: &[(&str, &str)] = &[
    ("/{lang}/incidents/{id}/change", "&severity=minor"),
    ("/{lang}/entries/{id}/figure", "&to=confirmed"),
    ("/{lang}/centre/posture", "&posture=partial"),
    ("/{lang}/centre/states", "&level=threat-level+1&source=weather"),
    ("/{lang}/incidents", "&incident-type=explosion&severity=2"),
    ("/{lang}/signals/{id}/promote", "&incident-type=explosion&severity=minor"),
];

/// Posts that name a second matter, which is looked up as far as the sender may see it before their power is asked: whoever
/// may not see it is told that it is unknown (422). Nothing may be written.
pub(super) const FORM_FIRST: &[&str] = &[
    "/{lang}/incidents/{id}/link",
    "/{lang}/incidents/{id}/merge",
    "/{lang}/incidents/{id}/unlink",
    "/{lang}/signals/{id}/attach",
];

/// Patterns of which the night has no example: there they are tried with something that does not exist.
pub(super) const UNSEEN: &[&str] = &[
    "/{lang}/account/factors/{factor}/remove",
    "/{lang}/account/links/{link}/end",
    "/{lang}/people/{person}/links/{link}/end",
    "/{lang}/sign-in/back/{provider}",
    "/{lang}/sign-in/with/{provider}",
    "/{lang}/sign-in/with/{provider}/leave",
    "/{lang}/bodies/{body}/change",
    "/{lang}/sessions/{id}",
    "/{lang}/sessions/{id}/attendance",
    "/{lang}/sessions/{id}/briefing",
    "/{lang}/sessions/{id}/decisions",
    "/{lang}/sessions/{id}/decisions/{decision}/withdraw",
    "/{lang}/sessions/{id}/decisions/{decision}/word",
    "/{lang}/sessions/{id}/ended",
    "/{lang}/sessions/{id}/items",
    "/{lang}/sessions/{id}/items/{item}/carry",
    "/{lang}/sessions/{id}/items/{item}/order",
    "/{lang}/sessions/{id}/items/{item}/position",
    "/{lang}/sessions/{id}/items/{item}/settle",
    "/{lang}/sessions/{id}/minutes",
    "/{lang}/sessions/{id}/minutes/approve",
    "/{lang}/sessions/{id}/minutes/draft",
    "/{lang}/sessions/{id}/minutes/print",
    "/{lang}/sessions/{id}/minutes/return",
    "/{lang}/sessions/{id}/move",
    "/{lang}/sessions/{id}/notes",
    "/{lang}/sessions/{id}/notes/{no}/correct",
    "/{lang}/sessions/{id}/step",
    "/{lang}/sessions/{id}/told",
    "/{lang}/entries/{id}/files/{n}",
    "/{lang}/handovers/{id}/items/{item}",
    "/{lang}/indicators/{id}",
    "/{lang}/indicators/{id}/change",
    "/{lang}/indicators/{id}/correct",
    "/{lang}/indicators/{id}/import",
    "/{lang}/indicators/{id}/record",
    "/{lang}/indicators/{id}/status",
    "/{lang}/indicators/{id}/thresholds",
    "/{lang}/indicators/{id}/value",
    "/{lang}/o/{secret}",
    "/{lang}/orders/{id}",
    "/{lang}/orders/{id}/answer",
    "/{lang}/orders/{id}/files/{blob}",
    "/{lang}/orders/{id}/judge",
    "/{lang}/orders/{id}/links",
    "/{lang}/orders/{id}/links/{link}/end",
    "/{lang}/orders/{id}/readdress",
    "/{lang}/orders/{id}/redate",
    "/{lang}/orders/{id}/told",
    "/{lang}/orders/{id}/voice",
    "/{lang}/reports/{id}/lines/{line}",
    "/{lang}/reports/{id}/lines/{line}/remove",
    "/{lang}/warnings/quarantine/{id}/drop",
    "/{lang}/warnings/quarantine/{id}/file",
    "/{lang}/warnings/quarantine/{id}/retry",
    "/{lang}/centre/stays/{stay}/leave",
    "/{lang}/glass/open/{matter}",
    "/{lang}/glass/{glass}/close",
    "/{lang}/glass/{glass}/review",
];

/// Pages that name incidents of elsewhere: a handover keeps the number of what was handed over, and withholds the rest. The
/// number of a new order (`O-26-0001`) ends like that of an incident.
pub(super) const SHOWN: &[&str] = &["GET /{lang}/handovers/{id}", "POST /{lang}/orders"];

/// Open doors by reason. Short on purpose: a route that is not here has to refuse.
const OPEN: &[(To, &str, &[&str])] = &[
    (
        To::Strangers,
        "the way in, and to it",
        &[
            "GET /",
            "GET /{lang}/sign-in",
            "POST /{lang}/sign-in",
            "GET /{lang}/change-officer",
            "GET /{lang}/sign-in/as",
            "POST /{lang}/sign-in/as",
            "GET /{lang}/sign-in/with",
            "POST /{lang}/sign-in/passkey",
            "POST /{lang}/passkey/challenge",
            "POST /{lang}/sign-out",
        ],
    ),
    (
        To::Strangers,
        "one order by a secret link, without account: whoever holds the secret sees that order and answers it",
        &["GET /{lang}/o/{secret}", "POST /{lang}/o/{secret}"],
    ),
    (To::Strangers, "help is for everybody", &["GET /{lang}/help"]),
    (To::Strangers, "style sheets and modules, the same for all", &["GET /assets/{hash}/{*name}"]),
    (
        To::Strangers,
        "the base map: public geography, without anything of the place",
        &["GET /{lang}/map/base.pmtiles"],
    ),
    (To::Strangers, "health, without anything of the place", &["GET /healthz", "GET /readyz"]),
    (To::SignedIn, "leads on to the first room that is open", &["GET /{lang}", "GET /{lang}/"]),
    (
        To::SignedIn,
        "one's own account, console and duty",
        &[
            "GET /{lang}/account",
            "GET /{lang}/account/factors",
            "POST /{lang}/account/factors/codes",
            "POST /{lang}/account/factors/codes/confirm",
            "POST /{lang}/account/factors/passkey",
            "POST /{lang}/account/factors/passkey/ask",
            "POST /{lang}/account/factors/recovery",
            "POST /{lang}/account/factors/seen",
            "GET /{lang}/account/second-factor",
            "POST /{lang}/account/second-factor",
            "POST /{lang}/account",
            "GET /{lang}/account/own-password",
            "GET /{lang}/account/links",
            "POST /{lang}/account/links",
            "POST /{lang}/account/own-password",
            "POST /{lang}/account/password",
            "POST /{lang}/account/sessions/end",
            "POST /{lang}/change-officer",
            "POST /{lang}/duty",
            "POST /{lang}/function",
            "POST /{lang}/handover/duty",
            "POST /{lang}/lock",
            "POST /{lang}/unlock",
        ],
    ),
    (
        To::SignedIn,
        "who is who, and who may do what: open to everybody on duty",
        &[
            "GET /{lang}/duty",
            "GET /{lang}/mandates/{mandate}",
            "GET /{lang}/organisations",
            "GET /{lang}/people",
            "GET /{lang}/people/{person}",
            "GET /{lang}/powers",
            "GET /{lang}/profile",
        ],
    ),
    (
        To::SignedIn,
        "shows what the function opens, and nothing where it opens nothing",
        &["GET /{lang}/command/complete", "GET /{lang}/command/preview", "GET /{lang}/live"],
    ),
    (
        To::SignedIn,
        "the map without anything that happens on it",
        &["GET /{lang}/map/{layer}", "GET /{lang}/map/areas"],
    ),
    (
        To::SignedIn,
        "a fictitious copy of the journal; only in the demonstration",
        &["GET /{lang}/demo/altered"],
    ),
    (
        To::Powerful,
        "reads what its own areas and the watch log hold",
        &[
            "GET /{lang}/bodies",
            "GET /{lang}/bodies/{body}",
            "GET /{lang}/centre",
            "GET /{lang}/centre/states/{state}",
            "GET /{lang}/entries/{id}",
            "GET /{lang}/entries/{id}/answer",
            "GET /{lang}/entries/{id}/correct",
            "GET /{lang}/handover",
            "GET /{lang}/handovers",
            "GET /{lang}/handovers/{id}",
            "GET /{lang}/incidents",
            "GET /{lang}/indicators",
            "GET /{lang}/log",
            "GET /{lang}/orders",
            "GET /{lang}/orders/new",
            "GET /{lang}/reports",
            "GET /{lang}/search",
            "GET /{lang}/sessions",
            "GET /{lang}/signals",
            "GET /{lang}/warnings",
            "GET /{lang}/watch",
        ],
    ),
    (
        To::Powerful,
        "everybody who may record hands in signals and warnings",
        &[
            "POST /{lang}/command",
            "GET /{lang}/signals/new",
            "POST /{lang}/signals",
            "POST /{lang}/signals/open",
            "GET /{lang}/warnings/import",
            "POST /{lang}/warnings/import",
        ],
    ),
    (
        To::Powerful,
        "writes under its own power",
        &[
            "POST /{lang}/bodies",
            "GET /{lang}/bodies/new",
            "GET /{lang}/bodies/{body}/change",
            "POST /{lang}/bodies/{body}/change",
            "GET /{lang}/bodies/{body}/plan",
            "POST /{lang}/bodies/{body}/plan",
            "GET /{lang}/bodies/{body}/told",
            "POST /{lang}/bodies/{body}/told",
            "POST /{lang}/centre/stays",
            "POST /{lang}/entries/{id}/correct",
            "POST /{lang}/log",
            "POST /{lang}/orders",
            "GET /{lang}/reports/new",
            "POST /{lang}/reports",
        ],
    ),
];

/// Why a route is open to somebody, if it is.
pub(super) fn open_to(route: &str, who: To) -> Option<&'static str> {
    OPEN.iter().find(|(to, _, routes)| *to <= who && routes.contains(&route)).map(|(_, why, _)| *why)
}

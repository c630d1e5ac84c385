//! What makes it one region stands in its profile and in the demonstration, nowhere else.

use crate::Finding;
use crate::files::Tree;

/// Names that only a profile may say.
const NAMES: &[&str] = &[
    "Bruxelles",
    "Brussel",
    "Anderlecht",
    "Auderghem",
    "Oudergem",
    "Etterbeek",
    "Evere",
    "Ganshoren",
    "Ixelles",
    "Elsene",
    "Jette",
    "Koekelberg",
    "Molenbeek",
    "Schaerbeek",
    "Schaarbeek",
    "Uccle",
    "Ukkel",
    "Woluwe",
    "Watermael",
    "Watermaal",
    "Berchem",
    "Saint-Gilles",
    "Sint-Gillis",
    "Saint-Josse",
    "Sint-Joost",
    "Polbruno",
    "SitCen",
    "SIAMU",
    "DBDMH",
    "STIB",
    "MIVB",
];

/// Where they may stand: the profile, the demonstration, documents, scripts that make the profile, browser journeys.
const PLACES: &[&str] = &[
    "profiles/brussels/",
    "demo/",
    "docs/",
    "e2e/",
    "tools/",
    "README.md",
    "NOTICE",
    "ARCHITECTURE.md",
    "xtask/",
    "LICENSE",
];

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut out = Vec::new();
    let kinds =
        [".rs", ".toml", ".ftl", ".html", ".js", ".css", ".cedar", ".typ", ".json", ".geojson", ".csv"];
    for (name, text) in tree.with(&kinds) {
        if PLACES.iter().any(|p| name.starts_with(p)) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            // The time zone's name is a technical one.
            let line = line.replace("Europe/Brussels", "").replace("Europe__Brussels", "");
            if let Some(found) = NAMES.iter().find(|n| line.contains(**n)) {
                out.push(Finding::new(
                    format!("{name}:{}", number + 1),
                    format!("«{found}» belongs into the profile"),
                ));
                break;
            }
        }
    }
    out
}

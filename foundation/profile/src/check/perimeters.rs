//! Perimeters: the rule of access of each colour.

use super::{At, Checking};

const FILE: &str = "perimeters.toml";
const COLOURS: [&str; 3] = ["red", "orange", "yellow"];

pub(super) fn check(to: &mut Checking<'_>) {
    let profile = to.profile;
    for (place, rule) in profile.access_rules.iter().enumerate() {
        let nth = profile.access_rules.iter().take(place).filter(|one| one.colour == rule.colour).count();
        let at = At { file: FILE, key: "colour", value: &rule.colour, nth };
        if !COLOURS.contains(&rule.colour.as_str()) {
            to.error(at, format!("«{}» is not a colour of a perimeter: red, orange, yellow", rule.colour));
        }
        if nth > 0 {
            to.error(at, format!("«{}» is there twice; keep one rule for each colour", rule.colour));
        }
        to.text(at, "access", &rule.access);
        if rule.source.trim().is_empty() {
            to.error(at, format!("«{}»: source is empty", rule.colour));
        }
    }
}

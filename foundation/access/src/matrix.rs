//! The access matrix: every function against every power in every situation, as a text that is committed and reviewed.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kernel::{Handling, Id, Resource, Timestamp};
use profile::{Profile, Reach};

use crate::{CedarGuard, Holding, POWERS};

/// One letter per situation, upper case where the area is the function's own, lower case where it is another.
const SITUATIONS: &[(char, Handling, bool)] = &[
    ('P', Handling::Public, false),
    ('S', Handling::Service, false),
    ('N', Handling::NeedToKnow, false),
    ('R', Handling::NeedToKnow, true),
    ('X', Handling::ProfessionalSecrecy, false),
    ('Y', Handling::ProfessionalSecrecy, true),
];

/// The matrix of a profile under these policies.
#[must_use]
pub fn matrix(profile: &Profile, guard: &CedarGuard) -> String {
    let mut out = String::from(
        "# Who may do what: function, power, and where.\n\
         # P public, S service, N need-to-know, R need-to-know and named as reader, X professional secrecy,\n\
         # Y professional secrecy and named as reader. Upper case: in an own area; lower case: in another area.\n",
    );
    for function in &profile.functions {
        let _ = writeln!(out, "\n{}", function.code);
        let held = holding(function);
        for power in POWERS {
            let mut letters = String::new();
            for (own, area) in [(true, "own"), (false, "other")] {
                for (letter, handling, named) in SITUATIONS {
                    let readers =
                        if *named { BTreeSet::from([function.code.clone()]) } else { BTreeSet::new() };
                    let resource = Resource {
                        matter: None,
                        handling: *handling,
                        areas: BTreeSet::from([area.to_owned()]),
                        readers,
                        owner: None,
                    };
                    if guard.allows(&held, power, &resource) {
                        letters.push(if own { *letter } else { letter.to_ascii_lowercase() });
                    }
                }
            }
            if !letters.is_empty() {
                let _ = writeln!(out, "  {power:<22}{letters}");
            }
        }
    }
    out
}

fn holding(function: &profile::Function) -> Holding {
    Holding {
        person: Id::new(Default::default()),
        function: function.code.clone(),
        powers: function.powers.iter().cloned().collect(),
        clearance: function.clearance,
        everywhere: function.reach == Reach::Everywhere,
        areas: BTreeSet::from(["own".to_owned()]),
        from: Timestamp(0),
        until: None,
        opened: std::collections::BTreeMap::new(),
    }
}

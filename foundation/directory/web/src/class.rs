//! Access classes: consoles of the same class are shown the very same live fragments, drawn once.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use directory::Held;
use kernel::{Handling, Id, kind};
use profile::{Function, Reach};

/// The class of somebody who acts under a mandate; `function` is none when it no longer counts.
/// `opened` are the matters that are open to it in an emergency now.
pub(crate) fn of(
    held: &Held,
    function: Option<&Function>,
    opened: impl Iterator<Item = Id<kind::Matter>>,
) -> String {
    let Some(function) = function else { return "-".to_owned() };
    let mut class = write(held, function, None);
    for matter in opened {
        let _ = write!(class, "+{matter}");
    }
    class
}

/// The class of a machine whose token gives some of the powers.
pub(crate) fn narrowed(held: &Held, function: &Function, powers: &BTreeSet<String>) -> String {
    write(held, function, Some(powers))
}

/// Everything that the policies look at. The function stands in it because need-to-know matters name functions as readers,
/// and the person, from that level on, because whoever opened such a matter reads it too. The function says which powers they are, unless
/// there are fewer; written for every request, a list of a hundred of them would cost more than what is asked.
fn write(held: &Held, function: &Function, fewer: Option<&BTreeSet<String>>) -> String {
    let powers: BTreeSet<&str> =
        fewer.map_or_else(|| ["="].into(), |all| all.iter().map(String::as_str).collect());
    let areas: BTreeSet<&str> = match function.reach {
        Reach::Everywhere => ["*"].into(),
        Reach::Areas => held.areas.iter().map(String::as_str).collect(),
    };
    let mut class = format!("{}|{}|", function.code, function.clearance.rank());
    for (list, end) in [(powers, '|'), (areas, '|')] {
        for (n, one) in list.iter().enumerate() {
            if n > 0 {
                class.push(' ');
            }
            class.push_str(one);
        }
        class.push(end);
    }
    // What is given to an office may name an organisation: two of them do not see the same numbers.
    let _ = write!(class, "{}|", held.organisation);
    if function.clearance >= Handling::NeedToKnow {
        // A String takes everything.
        let _ = write!(class, "{}", held.person);
    }
    class
}

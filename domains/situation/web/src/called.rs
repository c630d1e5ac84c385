//! Ways in and kinds of log entry, as the profile lists and names them. The program knows their codes; which of them somebody can choose
//! and what they are called is the place's own. What stands in the journal under a code that is no longer listed keeps its name here.

use kernel::{Lang, Text};
use situation::log::EntryKind;
use situation::signal::Channel;

use crate::desk::Names;

/// The ways in that a form offers, in the order of the profile; those that the program knows where it lists none.
pub(crate) fn channels(names: &Names) -> Vec<&'static str> {
    // Feeds and indicators speak for themselves.
    let known: Vec<&'static str> =
        Channel::ALL.iter().filter(|way| way.is_by_hand()).map(|way| way.code()).collect();
    offered(&names.channels, &known)
}

/// The kinds of log entry that a form offers, in the order of the profile; those that the program knows where it lists none.
pub(crate) fn kinds(names: &Names) -> Vec<&'static str> {
    let known: Vec<&'static str> = EntryKind::ALL.iter().map(|kind| kind.code()).collect();
    offered(&names.kinds, &known)
}

/// The same, and the kind that an entry has already, listed or not.
pub(crate) fn kinds_with(names: &Names, own: EntryKind) -> Vec<&'static str> {
    let mut all = kinds(names);
    if !all.contains(&own.code()) {
        all.push(own.code());
    }
    all
}

fn offered(listed: &[(String, Text)], known: &[&'static str]) -> Vec<&'static str> {
    let of = |(code, _): &(String, Text)| known.iter().find(|k| **k == code.as_str()).copied();
    let found: Vec<&'static str> = listed.iter().filter_map(of).collect();
    if found.is_empty() { known.to_vec() } else { found }
}

/// The profile's names, by the keys of the texts that they take the place of.
pub(crate) fn called(names: &Names) -> Vec<(String, Text)> {
    let channels = names.channels.iter().map(|(code, name)| (format!("channel-{code}"), name.clone()));
    let kinds = names.kinds.iter().map(|(code, name)| (format!("log-kind-{code}"), name.clone()));
    // Within a sentence: what a line will do.
    let within = names.kinds.iter().map(|(code, name)| (format!("line-kind-{code}"), lowered(name)));
    channels.chain(kinds).chain(within).collect()
}

/// With a small first letter, unless it begins with an abbreviation.
fn lowered(name: &Text) -> Text {
    let mut out = Text::default();
    for lang in Lang::ALL {
        let small = |name: &str| {
            let mut letters = name.chars();
            match (letters.next(), letters.clone().next()) {
                (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
                    first.to_lowercase().chain(letters).collect()
                }
                _ => name.to_owned(),
            }
        };
        out.set(lang, name.get(lang).map(small));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_profile_lists_is_offered_in_its_order_and_under_its_names() {
        let name = |code: &str, fr: &str| (code.to_owned(), Text::three(fr, fr, fr));
        let bare = Names::default();
        assert_eq!(channels(&bare).len(), 6, "without a list the program's own");
        let names = Names {
            channels: vec![name("radio", "Radio ASTRID"), name("call", "Appel"), name("cap", "Alerte")],
            kinds: vec![name("message", "Message"), name("decision", "DÉC"), name("x", "y")],
            ..Names::default()
        };
        assert_eq!(channels(&names), ["radio", "call"], "nobody notes a feed by hand");
        assert_eq!(kinds(&names), ["message", "decision"]);
        assert_eq!(kinds_with(&names, EntryKind::Decision), ["message", "decision"]);
        assert_eq!(kinds_with(&names, EntryKind::Request), ["message", "decision", "request"]);
        let called = called(&names);
        let of = |key: &str| called.iter().find(|(k, _)| k == key).map(|(_, n)| n.show(Lang::Fr).to_owned());
        assert_eq!(of("channel-cap").as_deref(), Some("Alerte"));
        assert_eq!(of("line-kind-message").as_deref(), Some("message"));
        assert_eq!(of("line-kind-decision").as_deref(), Some("DÉC"));
    }
}

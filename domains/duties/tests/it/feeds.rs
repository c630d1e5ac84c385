//! Addresses of calendars: one's own function's, or any for whoever keeps the wheel.

use std::sync::Arc;

use duties::command::{EndFeed, MakeFeed, OpenFeed};
use duties::read::{feed, feeds};
use kernel::{Actor, Clock as _, Id};
use stage::{Part, Stage, actor};

use crate::town::{facts, usual};

#[test]
fn addresses_are_made_opened_and_ended() {
    let parts = vec![
        Part::reader("head").everywhere(),
        Part::reader("secretary").powers(&["matter.read", "duty.keep"]).everywhere(),
        Part::new("stranger"),
    ];
    let stage = Stage::open(parts, vec![Arc::new(duties::DutyView)]);
    let facts = Arc::new(facts(usual(), "one"));
    let make = |function: &str, days: i64| MakeFeed {
        link: Id::new(testkit::unique()),
        function: function.into(),
        organisation: None,
        expires: stage.clock.now().plus_seconds(days * 86_400),
    };
    let own = make("head", 365);
    stage.submit(&actor("head"), own.clone(), &facts).unwrap();
    let refused = |who: &str, rule: MakeFeed| stage.refused(&actor(who), rule, &facts).1;
    assert_eq!(refused("head", make("secretary", 9)), "refusal-power-missing");
    assert_eq!(refused("stranger", make("stranger", 9)), "refusal-power-missing");
    assert_eq!(refused("head", make("head", 401)), "refusal-duties-days");
    assert_eq!(refused("secretary", make("nobody", 9)), "refusal-unknown-code");
    stage.submit(&actor("secretary"), make("head", 9), &facts).unwrap();
    assert_eq!(stage.read(|r| feeds(r, Some(("head", None)), 9)).len(), 2);
    // Opened by the program for whoever holds it, and noted once.
    let open = OpenFeed { link: own.link };
    assert_eq!(stage.submit(&Actor::system(), open, &facts).unwrap().entries.len(), 1);
    assert!(stage.submit(&Actor::system(), open, &facts).unwrap().entries.is_empty());
    assert!(stage.submit(&actor("head"), open, &facts).is_err());
    stage.submit(&actor("head"), EndFeed { link: own.link }, &facts).unwrap();
    assert!(stage.read(|r| feed(r, own.link)).unwrap().ended_at.is_some());
    assert!(stage.submit(&Actor::system(), open, &facts).is_err());
}

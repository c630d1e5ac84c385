//! What is said in the log of strategy of an incident of the night, for the tests of the ways on which it might leave.

use std::sync::Arc;

use kernel::{Handling, Id, kind};
use situation::command::SetFigureStatus;
use situation::event::{Event, LogWritten};
use situation::log::FigureStatus;
use situation::read::{Eye, IncidentFilter};
use store::Ask;
use web::testing::Browser;

use super::doors::House;

/// Words that stand in the log of strategy alone.
pub(super) const WORDS: &str = "Sonnambule";
/// What the figure counts that stands there alone.
pub(super) const FIGURE: &str = "quodlibet";
/// Words that stand in the operational log.
pub(super) const OPEN: &str = "pont fermé";

/// What was said, by the numbers of the entries.
pub(super) struct Confided {
    /// The incident, which everybody on duty may read.
    pub(super) incident: Id<kind::Matter>,
    /// Words, a figure, and that the figure was confirmed.
    pub(super) strategic: Vec<i64>,
    /// Words in the operational log.
    pub(super) open: i64,
    figure: Id<kind::Entry>,
}

impl Confided {
    /// Whoever keeps both logs says it, of an incident that goes on.
    pub(super) async fn said(house: &House) -> Self {
        let filter = IncidentFilter { live: true, ..IncidentFilter::default() };
        let all = house.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 10)).unwrap();
        let incident = all.iter().find(|i| i.handling < Handling::NeedToKnow).unwrap().id;
        let words = say(house, incident, &format!("register=strategic&kind=message&words={WORDS}")).await;
        let counted = format!("register=strategic&kind=figure&figure-other={FIGURE}&figure=4321&words=");
        let counted = say(house, incident, &counted).await;
        let figure = house.world.live.entry(counted).unwrap().unwrap().header.id;
        let confirmed = turned(house, figure, FigureStatus::Confirmed);
        let open = format!("register=operational&kind=message&words={}", web::encoded(OPEN));
        let open = say(house, incident, &open).await;
        Self { incident, strategic: vec![words, counted, confirmed], open, figure }
    }

    /// The figure is made public, which everybody may know.
    pub(super) fn published(&self, house: &House) -> i64 {
        turned(house, self.figure, FigureStatus::Public)
    }
}

/// Something more is said of the incident; the number of the entry.
pub(super) async fn say(house: &House, incident: Id<kind::Matter>, form: &str) -> i64 {
    let before = house.world.live.head();
    let writer = Browser::new(&house.front.router, &house.insider("planning-official"));
    let reply = writer.post(&format!("/fr/incidents/{incident}/entries"), form).await;
    assert_eq!(reply.status, 303, "{form}: {}", reply.text);
    let all = house.world.live.entries(before, i64::MAX, 50).unwrap();
    all.iter().find(|e| LogWritten::of(e).is_some()).unwrap().header.seq
}

fn turned(house: &House, entry: Id<kind::Entry>, to: FigureStatus) -> i64 {
    let rule = SetFigureStatus { entry, to };
    let receipt = house.world.as_system(Ask::boxed(rule, Arc::clone(&house.world.facts))).unwrap();
    receipt.entries[0].seq
}

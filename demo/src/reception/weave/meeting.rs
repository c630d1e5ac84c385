//! Tuesday's session with what comes of it, and what municipalities need.

use jiff::civil::Time;
use kernel::{Lang, Text};

use super::{ABOUT, Loom, clock, holder};
use crate::reception::{Decision, Need, Week, WeekDay};
use crate::script::{
    Act, Attend, Decide, Message, NeedAsk, NeedName, NeedPart, Order, Release, Relief, Reply, Session,
    SessionName, SessionNote, SessionPlan,
};

impl Loom<'_> {
    pub(super) fn meeting(&mut self, n: u32, week: &Week) {
        let head = &self.of.weeks.weeks;
        let name = || format!("session-{n}");
        let (monday, tuesday) = (WeekDay { week: n, day: 1 }, WeekDay { week: n, day: 2 });
        let plan = SessionPlan {
            session: name(),
            body: head.body.clone(),
            in_minutes: 28 * 60 + 30,
            place: Some(head.place.clone()),
            about: Some(ABOUT.to_owned()),
            items: week.items.clone(),
            invited: head.invited.clone(),
        };
        let attend = Attend { session: name(), who: head.attend.clone() };
        let note = SessionNote { session: name(), item: Some(1), text: week.notes.clone() };
        let only = || SessionName { session: name() };
        if let Some(say) = &week.say {
            self.say(&format!("week-{n}"), tuesday, clock(14, 0), say);
        }
        let turns: [(&str, WeekDay, Time, &str, Session); 7] = [
            ("plan", monday, clock(9, 30), "coordinator", Session::Plan(plan)),
            ("begin", tuesday, Time::constant(14, 0, 20, 0), "coordinator", Session::Open(only())),
            ("attend", tuesday, clock(14, 3), "coordinator", Session::Attend(attend)),
            ("note", tuesday, clock(14, 15), "coordinator", Session::Note(note)),
            ("end", tuesday, clock(15, 10), "coordinator", Session::Close(only())),
            ("minutes", tuesday, clock(16, 30), "coordinator", Session::Draft(only())),
            ("approved", WeekDay { week: n, day: 4 }, clock(10, 0), "governor", Session::Approve(only())),
        ];
        for (what, at, time, who, act) in turns {
            self.put(&format!("{what}-{n}"), at, time, who, Act::Session(act));
        }
        // The program prepares the call to the session by itself; somebody lets it out.
        let release = Act::Message(Message::Release(Release { most: 10 }));
        self.put(&format!("released-{n}"), monday, clock(15, 30), "coordinator", release);
        for (k, decision) in (1_i8..).zip(&week.decisions) {
            self.decision(n, k, decision);
        }
    }

    /// A decision, what its owner says, and its end a week later.
    fn decision(&mut self, n: u32, k: i8, of: &Decision) {
        let name = format!("decision-{n}-{k}");
        let decide = Decide {
            session: format!("session-{n}"),
            decision: name.clone(),
            item: Some(1),
            text: Text::both(of.fr.as_str(), of.nl.as_str()),
            how: bodies::session::How::Consensus,
            to: Some(of.to.clone()),
            area: of.area.clone(),
            due_days: Some(7),
        };
        let tuesday = WeekDay { week: n, day: 2 };
        let act = Act::Session(Session::Decide(decide));
        self.put(&format!("decide-{n}-{k}"), tuesday, clock(14, 35 + k), "coordinator", act);
        let owner = holder(&of.to, of.area.as_deref());
        let word = |text: Option<Text>| Reply { order: name.clone(), text, place: None, voice: None };
        let wednesday = WeekDay { week: n, day: 3 };
        let known = Act::Order(Order::Acknowledge(word(None)));
        self.put(&format!("known-{n}-{k}"), wednesday, clock(9, 5 + k), owner, known);
        // The last week has no week after it.
        if n == self.of.weeks.weeks.count {
            return;
        }
        let done = Act::Order(Order::Done(word(Some(of.done.clone()))));
        self.put(&format!("done-{n}-{k}"), WeekDay { week: n + 1, day: 1 }, clock(16, k), owner, done);
        let settled = Act::Order(Order::Settle(word(None)));
        let next = WeekDay { week: n + 1, day: 2 };
        self.put(&format!("settled-{n}-{k}"), next, clock(9, 30 + k), "coordinator", settled);
    }

    pub(super) fn needs(&mut self, n: u32, week: &Week) {
        for (k, need) in (1_i8..).zip(&week.needs) {
            self.need(n, k, need);
        }
    }

    fn need(&mut self, n: u32, k: i8, of: &Need) {
        let name = format!("need-{n}-{k}");
        let store = self.of.weeks.weeks.store.code.clone();
        let asker = holder(super::DESK, Some(&of.area));
        let ask = NeedAsk {
            need: name.clone(),
            kind: of.kind.clone(),
            wanted: of.wanted,
            municipality: Some(of.area.clone()),
            about: Some(ABOUT.to_owned()),
            due_minutes: Some(3 * 24 * 60),
            priority: relief::need::Priority::High,
            groups: std::collections::BTreeSet::new(),
            text: Some(of.text.clone()),
        };
        let only = || NeedName { need: name.clone() };
        let part = || NeedPart { need: name.clone(), site: store.clone(), count: 0 };
        let day = |day| WeekDay { week: n, day };
        let turns: [(&str, WeekDay, Time, &str, Relief); 5] = [
            ("ask", day(1), clock(10, k), asker, Relief::Ask(ask)),
            ("accept", day(1), clock(15, k), "coordinator", Relief::Accept(only())),
            ("reserve", day(3), clock(8, 50 + k), "coordinator", Relief::Reserve(part())),
            ("deliver", day(4), clock(15, k), "coordinator", Relief::Deliver(part())),
            ("thank", day(5), clock(11, k), asker, Relief::Confirm(only())),
        ];
        for (what, at, time, who, act) in turns {
            self.put(&format!("{what}-{n}-{k}"), at, time, who, Act::Relief(act));
        }
    }
}

/// The language that a text of one language is in, and the other official one.
pub(super) const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Fr => Lang::Nl,
        Lang::Nl | Lang::En => Lang::Fr,
    }
}

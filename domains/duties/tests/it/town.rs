//! A town with four duties, asked for by a keeper.

use std::sync::Arc;

use duties::command::{TakeRules, id_of};
use duties::duty::{Content, Each, Lead};
use duties::occurrence::Occurrence;
use duties::read::{self, DutyRow, Eye};
use duties::rhythm::{Day, Every, Rhythm, Side, Term, Unit, Yearly};
use duties::{DutyEffects, DutyView, Facts, Member, Offered};
use jiff::civil::Date;
use kernel::{Id, Text, kind};
use stage::{Play, codes, words, zone};
use testkit::Place;

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn content(names: &str, rhythm: Rhythm) -> Content {
    Content {
        names: Text::both(names, names),
        rhythm,
        about: None,
        off: None,
        contributes: std::collections::BTreeSet::new(),
        each: None,
        function: "head".into(),
        leads: Vec::new(),
        source: "note".into(),
        note: None,
        verified: true,
    }
}

pub(crate) fn lead(days: u32) -> Lead {
    Lead { days, what: Text::both("inviter", "uitnodigen") }
}

pub(crate) fn quarterly() -> Content {
    let rhythm = Rhythm::Every(Every { months: 3, from: day("2026-01-01") });
    Content { leads: vec![lead(30), lead(7)], ..content("réunion", rhythm) }
}

pub(crate) fn report() -> Content {
    let rhythm = Rhythm::Yearly(Yearly { month: 12, day: Day::Last, within: Some(3) });
    Content {
        about: Some(-1),
        note: Some(Text::both("du texte", "uit de tekst")),
        ..content("rapport", rhythm)
    }
}

pub(crate) fn answer() -> Content {
    let event = Text::both("la demande", "de vraag");
    let term = Term { amount: 8, unit: Unit::Day, side: Side::After, event };
    Content { leads: vec![lead(2)], ..content("réponse", Rhythm::Term(term)) }
}

/// What each municipality owes at the end of the year.
pub(crate) fn contacts() -> Content {
    let rhythm = Rhythm::Yearly(Yearly { month: 12, day: Day::Last, within: None });
    let each = Some(Each { kind: "municipality".into(), function: "coordinator".into() });
    Content { each, leads: vec![lead(30)], ..content("contacts", rhythm) }
}

/// Two municipalities, for the first of which everybody acts in tests.
pub(crate) fn members() -> Vec<Member> {
    let member = |code: &str, id| Member { code: code.into(), kind: "municipality".into(), id };
    let other = Id::of_words(&["organisation", "valcourt"]);
    vec![member("hautrive", stage::actor("coordinator").organisation), member("valcourt", other)]
}

/// Facts of a profile with these duties, whose hash is a text of its own.
pub(crate) fn facts(offered: Vec<(&str, Content)>, hash: &str) -> Facts {
    let offered = offered.into_iter().map(|(code, content)| Offered { code: code.into(), content }).collect();
    Facts {
        functions: codes(&["head", "secretary", "coordinator"]),
        members: members(),
        offered,
        profile: ("town".into(), hash.into()),
        ..Facts::bare(zone())
    }
}

pub(crate) fn usual() -> Vec<(&'static str, Content)> {
    vec![("meeting", quarterly()), ("report", report()), ("answer", answer())]
}

pub(crate) fn id(code: &str) -> Id<kind::Matter> {
    id_of("town", code)
}

pub(crate) struct Town {
    pub(crate) play: Play<Facts>,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

impl Town {
    /// Nothing was taken in yet.
    pub(crate) fn empty(place: &Place, facts: Facts) -> Self {
        let facts = Arc::new(facts);
        let lead = stage::actor("head");
        let play = Play::on(
            place,
            &lead,
            move |_| Arc::clone(&facts),
            |definition| {
                definition.views.push(Arc::new(DutyView));
                definition.effects.push(Arc::new(DutyEffects));
            },
        );
        Self { play }
    }

    /// The program took in the duties of the profile.
    pub(crate) fn on(place: &Place) -> Self {
        let town = Self::empty(place, facts(usual(), "one"));
        town.system(TakeRules { hash: "one".into() });
        town
    }

    pub(crate) fn duty(&self, id: Id<kind::Matter>) -> DutyRow {
        self.read(|r| read::duty(r, &Eye::all(), id)).unwrap()
    }

    /// What is known of the times of a duty until this day.
    pub(crate) fn times(&self, id: Id<kind::Matter>, until: &str, facts: &Facts) -> Vec<Occurrence> {
        let row = self.duty(id);
        self.read(|r| read::times_of(r, &row, day(until), self.now(), facts))
    }

    /// Days with where they stand: `2026-12-31 near`.
    pub(crate) fn stand(&self, code: &str, until: &str) -> Vec<String> {
        let all = self.times(id(code), until, &facts(usual(), "one"));
        all.iter().map(|t| format!("{} {}", t.due, t.state)).collect()
    }

    /// The clock stands at noon of this day.
    pub(crate) fn noon(&self, of: &str) {
        self.clock.set(duties::dates::at_hour(day(of), 12, &zone()).unwrap());
    }

    /// Takes the jobs of the clock that are due, in order, and asks for what they ask.
    pub(crate) fn tick(&self) -> usize {
        let mut asked = 0;
        for queue in [duties::LOOK_QUEUE, duties::AHEAD_QUEUE] {
            for job in self.journal.take_jobs(queue, self.now(), 1_000).unwrap() {
                asked += 1;
                if queue == duties::LOOK_QUEUE {
                    let look: duties::Look = serde_json::from_value(job.payload.clone()).unwrap();
                    self.system(duties::command::LookAtTime { duty: look.duty, timer: look.timer });
                } else {
                    let ahead: duties::Ahead = serde_json::from_value(job.payload.clone()).unwrap();
                    self.system(duties::command::LookAhead { duty: ahead.duty, until: ahead.until });
                }
                self.journal.job_done(&job).unwrap();
            }
        }
        asked
    }

    /// The entries of this kind, as day and whatever `what` reads.
    pub(crate) fn entries(&self, kind: &str) -> Vec<store::Entry> {
        let all = self.journal.entries(0, self.journal.head(), 10_000).unwrap();
        all.into_iter().filter(|e| e.kind() == kind).collect()
    }
}

pub(crate) fn because() -> kernel::Words {
    words("autre priorité")
}

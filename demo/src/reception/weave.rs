//! The weeks as steps: what comes back every day and every week, and what happens once, in the order of time.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use kernel::{Lang, Text};

use super::{Day, Reception, Site, WeekDay, days, reception_people};
use crate::people::DemoPerson;
use crate::script::{
    Act, Figure, Known, Message, Record, Relief, Script, ScriptError, SiteCount, SiteOpen, SiteTell,
    SiteTurn, Step, Story,
};

mod above;
mod meeting;
mod report;
mod site;

/// The file that is named when a step makes no sense.
const FILE: &str = "../reception/weeks.toml";
/// Function of the desks of municipalities.
pub(super) const DESK: &str = "municipal-coordinator";
/// From this occupancy on the first level of the plan may be reached: the figure's threshold in the same file.
const TENSION: i64 = 90;
/// Those who are told then: they hold the functions that the profile's invented plan makes responsible.
const RESPONSIBLE: [&str; 3] = ["sites", "coordinator", "analyst"];
/// The incident that everything is about.
pub(super) const ABOUT: &str = "reception";

/// The weeks from this Monday on, in local time.
///
/// # Errors
/// When a step makes no sense beside the others; a test holds that none does.
pub fn weave(of: &Reception, monday: Date, zone: &TimeZone) -> Result<Script, ScriptError> {
    let mut loom = Loom { of, monday, zone, steps: Vec::new() };
    for once in of.weeks.step.iter().chain(&of.site.step) {
        let at = WeekDay { week: once.week, day: once.day };
        loom.put(&once.id, at, once.at, &once.who, once.act.clone());
    }
    loom.sites();
    loom.daily();
    loom.above();
    for (n, week) in (1..).zip(&of.weeks.week) {
        loom.meeting(n, week);
        loom.needs(n, week);
        loom.report(n, week);
        loom.site(n);
    }
    let opens = of.weeks.weeks.opens;
    let opening = loom.offset(WeekDay { week: opens.week, day: opens.day }, opens.at);
    let mut steps = loom.steps;
    steps.sort_by_key(|s| s.offset);
    let mut script = Script {
        name: of.weeks.weeks.name.clone(),
        story: Story::Reception { weeks: of.weeks.weeks.count },
        people: reception_people(),
        opening,
        steps: Vec::with_capacity(steps.len()),
    };
    for step in steps {
        let id = step.id.clone();
        script.take(step).map_err(|problem| ScriptError::Step { file: FILE, step: id, problem })?;
    }
    Ok(script)
}

/// What the steps are woven on.
pub(super) struct Loom<'a> {
    pub(super) of: &'a Reception,
    monday: Date,
    zone: &'a TimeZone,
    steps: Vec<Step>,
}

impl Loom<'_> {
    /// Seconds from the first Monday's midnight, whatever the clocks were put to in between.
    fn offset(&self, at: WeekDay, time: Time) -> i64 {
        let seconds = |date: Date, time: Time| {
            let local = date.to_datetime(time);
            self.zone.to_timestamp(local).map_or(0, jiff::Timestamp::as_second)
        };
        let date = self.monday.saturating_add(i64::from(at.days()).days());
        seconds(date, time) - seconds(self.monday, Time::midnight())
    }

    /// What was counted on the Monday evening of a week.
    pub(super) fn monday_of(&self, week: u32) -> Option<Day> {
        let all = days(&self.of.sites, self.of.weeks.weeks.count);
        let monday = usize::try_from(WeekDay { week, day: 1 }.days()).ok()?;
        all.into_iter().nth(monday)
    }

    /// The date as sites write it.
    fn date(&self, day: u32) -> String {
        self.monday.saturating_add(i64::from(day).days()).to_string()
    }

    pub(super) fn put(&mut self, id: &str, at: WeekDay, time: Time, who: &str, act: Act) {
        let (who, act) = (Some(who.to_owned()), Some(act));
        self.step(id, at, time, who, act, None);
    }

    /// A hint.
    pub(super) fn say(&mut self, id: &str, at: WeekDay, time: Time, say: &Text) {
        self.step(id, at, time, None, None, Some(say.clone()));
    }

    fn step(
        &mut self,
        id: &str,
        at: WeekDay,
        time: Time,
        who: Option<String>,
        act: Option<Act>,
        say: Option<Text>,
    ) {
        let offset = self.offset(at, time);
        self.steps.push(Step {
            id: id.to_owned(),
            at: time,
            offset,
            who,
            act,
            said_before: None,
            say,
            try_it: None,
            wait: None,
        });
    }

    /// Sites open and close; the store is there from the first day.
    fn sites(&mut self) {
        let of = self.of;
        let store = &of.weeks.weeks.store;
        let first = WeekDay { week: 1, day: 1 };
        let open = SiteOpen {
            site: store.code.clone(),
            names: store.names.clone(),
            place: None,
            municipality: None,
            kinds: store.offered.keys().cloned().collect(),
            about: Some(ABOUT.to_owned()),
            contact: None,
            phone: Some(store.phone.clone()),
        };
        self.put("store", first, clock(8, 20), "coordinator", Act::Relief(Relief::Open(open)));
        let held = store.offered.iter().map(|(kind, n)| told(&store.code, kind, *n, Some(0))).collect();
        self.put("store-told", first, clock(8, 25), "sites", Act::Relief(Relief::Tell(held)));
        for site in &of.sites.site {
            let open = Relief::Open(opened(site));
            self.put(
                &format!("open-{}", site.code),
                site.from,
                clock(8, 0),
                "coordinator",
                Act::Relief(open),
            );
            let places = vec![told_places(site, site.from.days(), 0)];
            let id = format!("first-{}", site.code);
            self.put(&id, site.from, clock(8, 5), "sites", Act::Relief(Relief::Tell(places)));
            let Some(until) = site.until else { continue };
            let none = vec![told(&site.code, "places", 0, Some(0))];
            let id = format!("last-{}", site.code);
            self.put(&id, until, clock(20, 40), "sites", Act::Relief(Relief::Tell(none)));
            let turn = SiteTurn {
                site: site.code.clone(),
                to: relief::site::SiteState::Closed,
                text: Text::one(Lang::Fr, "Fermeture au calendrier (fictif)."),
            };
            let id = format!("close-{}", site.code);
            self.put(&id, until, clock(21, 10), "coordinator", Act::Relief(Relief::Turn(turn)));
        }
    }

    /// Every morning the places, every evening who came, who left and who is there.
    fn daily(&mut self) {
        let of = self.of;
        let all = days(&of.sites, of.weeks.weeks.count);
        let mut before = std::collections::BTreeMap::new();
        for (n, day) in (0_u32..).zip(&all) {
            let at = WeekDay { week: n / 7 + 1, day: n % 7 + 1 };
            let open = || of.sites.site.iter().filter(|s| s.is_open(n) && s.from.days() < n);
            let there = |site: &Site| before.get(&site.code).copied().unwrap_or(0);
            let places: Vec<_> = open().map(|s| told_places(s, n, there(s))).collect();
            if !places.is_empty() {
                self.put(&format!("places-{n}"), at, clock(9, 0), "sites", Act::Relief(Relief::Tell(places)));
            }
            let date = self.date(n);
            let count = |(code, c): (&String, &super::SiteDay)| SiteCount {
                site: code.clone(),
                day: Some(date.clone()),
                arrivals: c.arrivals,
                departures: c.departures,
                present: c.present,
                profile: c.profile.clone(),
            };
            let counts = day.sites.iter().map(count).collect();
            self.put(&format!("count-{n}"), at, clock(20, 0), "sites", Act::Relief(Relief::Count(counts)));
            let figure = "occupancy".to_owned();
            let record = Record { figure, area: None, value: day.occupancy(), confirmed: false };
            let record = Act::Figure(Figure::Record(record));
            self.put(&format!("occupancy-{n}"), at, clock(20, 30), "analyst", record);
            if day.occupancy() >= TENSION {
                self.known(n, at);
            }
            before = day.sites.iter().map(|(code, c)| (code.clone(), c.present)).collect();
        }
    }
}

impl Loom<'_> {
    /// Whoever was told of a level says that they know: the same evening, or the next morning where the program told them at night.
    fn known(&mut self, n: u32, evening: WeekDay) {
        let next = n.saturating_add(1);
        let morning = WeekDay { week: next / 7 + 1, day: next % 7 + 1 };
        for (k, who) in (0_i8..).zip(RESPONSIBLE) {
            for (part, at, time) in
                [("evening", evening, clock(20, 38 + k)), ("morning", morning, clock(7, 30 + k))]
            {
                let act = Act::Message(Message::Known(Known { most: 5 }));
                self.put(&format!("known-{n}-{who}-{part}"), at, time, who, act);
            }
        }
    }
}

/// The desks of municipalities with their areas.
pub(super) fn desks() -> impl Iterator<Item = (&'static DemoPerson, &'static str)> {
    let desks = reception_people().iter().filter(|p| p.function == DESK);
    desks.filter_map(|p| p.areas.first().map(|area| (p, *area)))
}

/// The login of whoever holds a function, of an area where there is one.
pub(super) fn holder(function: &str, area: Option<&str>) -> &'static str {
    let fits = |p: &&DemoPerson| p.function == function && area.is_none_or(|a| p.areas.contains(&a));
    reception_people().iter().find(fits).map_or("coordinator", |p| p.login)
}

/// A time of the day.
pub(super) const fn clock(hour: i8, minute: i8) -> Time {
    Time::constant(hour, minute, 0, 0)
}

fn opened(site: &Site) -> SiteOpen {
    SiteOpen {
        site: site.code.clone(),
        names: site.names.clone(),
        place: None,
        municipality: Some(site.municipality.clone()),
        kinds: BTreeSet::from(["places".to_owned()]),
        about: Some(ABOUT.to_owned()),
        contact: None,
        phone: Some(site.phone.clone()),
    }
}

fn told_places(site: &Site, day: u32, used: i64) -> SiteTell {
    told(&site.code, "places", site.places_on(day), Some(used))
}

fn told(site: &str, kind: &str, offered: i64, used: Option<i64>) -> SiteTell {
    SiteTell { site: site.to_owned(), kind: kind.to_owned(), offered: Some(offered), used, voice: None }
}

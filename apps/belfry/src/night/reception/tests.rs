//! The fourteen weeks through the real program, on their own clock: nothing is refused, and the numbers of sites, municipalities
//! and indicators are the same on every day.

use std::collections::BTreeMap;
use std::sync::Arc;

use bodies::read::{SessionFilter, sessions};
use bodies::session::SessionState;
use commitments::commitment::{Sort, State};
use demo::{DemoDesk, Player};
use emergency::phase::{Level, Standing};
use indicators::definition::Tier;
use indicators::read::{by_code, standing};
use kernel::{Id, kind};
use outbox::message::{Reach, Way};
use outbox::read::{Filter, RecipientRow, Row, board, recipients};
use relief::read::{Eye, NeedFilter, SiteFilter, needs, sites, sums_of_day};
use situation::posture::Posture;
use situation::report::ReportState;
use store::Read;
use web::testing::Browser;

use super::super::doors::config;
use super::super::{Told, offered, player, settle};
use super::{live_through, told};
use crate::wiring::{Front, FrontSettings, Live, World, front};

struct Weeks {
    world: Live,
    player: Arc<Player>,
    front: Front,
    _folder: tempfile::TempDir,
}

impl Weeks {
    /// The place on the Tuesday of the sixth week.
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = config(folder.path());
        let zone = web::zone("Europe/Brussels").unwrap();
        let Told { script, clock, sessions, roles, story } = told(&config, &zone).unwrap();
        let world = Live::of(World::open_apart(&config, clock.clone(), sessions).unwrap());
        settle(&world, script.people).unwrap();
        let player = player(&world, script).unwrap();
        player.on_skip(Box::new(move |micros| clock.skip(micros)));
        live_through(&world, &player).unwrap();
        let desk = DemoDesk::new(player.clone(), Arc::new(|| ()), Arc::new(|| Err("not here".to_owned())));
        let more = vec![demo::contribution(&Arc::new(desk))];
        let roles = offered(roles, player.script().people);
        let front = front(&world, FrontSettings { roles, story, more, ..FrontSettings::default() }).unwrap();
        Self { world, player, front, _folder: folder }
    }

    /// Up to the next hint.
    fn next_week(&self) {
        self.player.jump();
        self.player.tick();
    }

    fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, store::StoreError>) -> T {
        self.world.live.read(f).unwrap()
    }

    /// The browser of somebody of the weeks.
    fn browser(&self, login: &str) -> Browser {
        let person = self.player.script().person(login).unwrap();
        let (token, _) = self.world.vault.open_session(person.id(), person.mandate()).unwrap();
        self.world.vault.set_proved(&token, "totp").unwrap();
        Browser::new(&self.front.router, &token)
    }

    /// Days that were counted, with the sums of municipalities and of the whole.
    fn sums_agree(&self) -> usize {
        let value = |code: &str| -> BTreeMap<_, i64> {
            let id: Id<kind::Matter> = Id::of_words(&["relief-indicator", code]);
            self.read(|r| standing(r, id)).into_iter().collect()
        };
        let (arrivals, departures, present) = (value("arrivals"), value("departures"), value("present"));
        let answers = |codes: &[&str]| -> Vec<_> {
            codes.iter().map(|code| value(&format!("profile-{code}"))).collect()
        };
        let questions = [answers(&["age-0-17", "age-18-64", "age-65"]), answers(&["alone", "in-family"])];
        let whole: Vec<_> = present.keys().filter(|slot| slot.area.is_none()).cloned().collect();
        let (mut came, mut left) = (0, 0);
        for slot in &whole {
            let of_areas = |values: &BTreeMap<indicators::value::Slot, i64>| -> i64 {
                values.iter().filter(|(s, _)| s.start == slot.start && s.area.is_some()).map(|(_, v)| v).sum()
            };
            for values in [&arrivals, &departures, &present] {
                assert_eq!(values[slot], of_areas(values), "the sum of the municipalities on {slot:?}");
            }
            for answers in &questions {
                let all: i64 = answers.iter().map(|values| values[slot]).sum();
                assert_eq!(all, present[slot], "everybody present answers once on {slot:?}");
                for values in answers {
                    assert_eq!(values[slot], of_areas(values), "the sum of the municipalities on {slot:?}");
                }
            }
            came += arrivals[slot];
            left += departures[slot];
            assert_eq!(present[slot], came - left, "those present on {slot:?}");
            let zone = &self.world.facts.zone;
            let day = slot.start.to_jiff().unwrap().to_zoned_datetime(zone.clone()).date().to_string();
            let sum = self.read(|r| sums_of_day(r, &day, None)).unwrap();
            assert_eq!(
                (sum.arrivals, sum.departures, sum.present),
                (arrivals[slot], departures[slot], present[slot])
            );
        }
        whole.len()
    }

    fn messages(&self, begins: &str) -> Vec<Row> {
        let filter = Filter { all: true, ended: true, ..Filter::default() };
        let all = self.read(|r| board(r, &Eye::all(), &filter, self.world.clock.now(), 500));
        let fits = |m: &Row| m.subject.fr.as_ref().is_some_and(|s| s.starts_with(begins));
        all.into_iter().filter(fits).collect()
    }
}

fn opening(weeks: &Weeks) {
    let status = weeks.player.status();
    assert_eq!(status.refused, Vec::new(), "the rules refuse nothing that the weeks do");
    assert_eq!((status.week, status.trouble), (Some((6, 14)), false));
    let local = weeks.world.clock.now().to_jiff().unwrap().to_zoned_datetime(weeks.world.facts.zone.clone());
    assert_eq!((local.weekday(), local.hour()), (jiff::civil::Weekday::Tuesday, 14));
    assert_eq!(weeks.sums_agree(), 36, "thirty-six evenings were counted");

    for (code, tier) in [("received-country", Tier::National), ("received-states", Tier::International)] {
        let row = weeks.read(|r| by_code(r, &Eye::all(), code)).unwrap();
        let source = &row.definition.source.words.text;
        assert!(row.definition.tier == tier && source.ends_with("(fictif)"), "{code}: {source}");
        assert_eq!(weeks.read(|r| standing(r, row.id)).len(), 6, "{code}: a value a week");
    }

    let open = weeks.read(|r| sites(r, &Eye::all(), &SiteFilter::default()));
    assert_eq!(open.len(), 11, "ten sites and a store");
    for site in &open {
        for (kind, row) in &site.levels {
            assert!(row.level.reserved() <= row.level.offered, "{} {kind}: {:?}", site.code, row.level);
        }
    }
    let needs_in = |ended| {
        let filter = NeedFilter { ended, ..NeedFilter::default() };
        weeks.read(|r| needs(r, &Eye::all(), &filter, 100)).iter().map(|n| n.state).collect::<Vec<_>>()
    };
    assert_eq!(needs_in(true), [relief::need::State::Confirmed; 5], "five weeks of needs are served");
    assert_eq!(needs_in(false), [relief::need::State::Accepted], "the sixth is taken on");
    let filter = SessionFilter { body: Some("cc-prov".to_owned()), ..SessionFilter::default() };
    let held = weeks.read(|r| sessions(r, &Eye::all(), &filter, 100));
    let in_state = |state| held.iter().filter(|s| s.state == state).count();
    assert_eq!((in_state(SessionState::Approved), in_state(SessionState::Convened)), (5, 1));
    let sent = weeks.messages("Rapport hebdomadaire");
    assert_eq!(sent.len(), 5);
    for message in &sent {
        let to = weeks.read(|r| recipients(r, message.id));
        let first = to.iter().filter(|r| r.instead_of.is_none());
        assert_eq!(first.clone().count(), 19, "every municipality");
        assert!(first.clone().all(|r| r.reach == Reach::Acknowledged), "{:?}", message.subject);
        let by_voice = |r: &&RecipientRow| r.acknowledged.is_some_and(|(_, way)| way == Some(Way::Voice));
        assert_eq!(first.filter(by_voice).count(), 2, "two were late");
    }
    // Whoever answers for the level that the plan sets was told, and said that they know.
    let told = weeks.messages("Afflux de personnes");
    assert!(!told.is_empty(), "the level was reached");
    for message in &told {
        let to = weeks.read(|r| recipients(r, message.id));
        assert!(to.iter().any(|r| r.reach == Reach::Acknowledged), "{:?}", message.subject);
    }
    // What follows from an act is recorded at the hour of the act, although the weeks pass in a moment.
    let signals = weeks.read(|r| situation::read::signals(r, &Eye::all(), &Default::default(), 50));
    assert!(!signals.is_empty(), "the watch got a signal of the level");
    for signal in &signals {
        let at = signal.received_at.to_jiff().unwrap().to_zoned_datetime(weeks.world.facts.zone.clone());
        assert_eq!(at.hour(), 20, "{at}: the occupancy is recorded at half past eight in the evening");
    }
    let reports = weeks.read(|r| situation::read::reports(r, &Eye::all(), None, 100));
    assert_eq!(reports.iter().filter(|r| r.state == ReportState::Issued).count(), 5);
    for report in &reports {
        let drawn = charts(weeks, report.id);
        assert!(
            drawn.contains(&"occupancy".to_owned()) && drawn.len() >= 4,
            "{:?}: {drawn:?}",
            report.number
        );
    }
    let (items, figure) = site(weeks);
    assert_eq!(items[0].0, 6, "written anew every week: {items:?}");
    assert_eq!(items[1].1.len(), 5, "the languages of the crisis: {items:?}");
    for (tag, text) in &items[0].1 {
        assert!(text.body.contains(&figure) && !text.body.contains('{'), "{tag}: {}", text.body);
    }
}

/// Codes of the indicators that stand as charts in a report.
fn charts(weeks: &Weeks, report: Id<kind::Matter>) -> Vec<String> {
    let lines = weeks.read(|r| situation::read::report_traced_lines(r, report));
    let series = lines
        .into_iter()
        .filter_map(|l| l.said)
        .filter(|said| said.series.as_ref().is_some_and(|series| series.points.len() > 1));
    let code = |key: &str| {
        let id = key.split(':').nth(1).unwrap().parse().unwrap();
        weeks.read(|r| indicators::read::indicator(r, &Eye::all(), id)).unwrap().code
    };
    series.map(|said| code(&said.key)).collect()
}

/// What stands on the public site, the oldest item first: version and words; and the public figure as it is written there.
fn site(weeks: &Weeks) -> (Vec<(i64, warning::item::Texts)>, String) {
    let mut items = weeks.read(|r| warning::read::public_items(r, 50));
    items.sort_by_key(|i| i.set_seq);
    let incidents = weeks.read(|r| {
        situation::read::incidents(r, &Eye::all(), &situation::read::IncidentFilter::default(), 10)
    });
    let figures = weeks.read(|r| situation::read::figures(r, &Eye::all(), &[incidents[0].id]));
    let received = figures.iter().find(|f| f.name == "received").unwrap();
    let said = |i: warning::read::ItemRow| (i.published_version.unwrap(), i.published_texts.unwrap());
    (items.into_iter().map(said).collect(), received.value.to_string())
}

fn end(weeks: &Weeks) {
    let status = weeks.player.status();
    assert_eq!((status.refused, status.ended), (Vec::new(), true));
    assert_eq!(weeks.sums_agree(), 98);
    assert_eq!(weeks.read(|r| situation::read::posture_now(r)).unwrap().posture, Posture::Normal);
    let phases = weeks.read(|r| {
        emergency::read::phases(
            r,
            &Eye::all(),
            emergency::read::Filter { ended: true, ..Default::default() },
            10,
        )
    });
    assert_eq!(phases.len(), 1);
    assert_eq!((phases[0].level, phases[0].declared_as), (Level::Federal, Standing::Received));
    let evaluation = phases[0].evaluation.unwrap();
    let lessons = weeks.read(|r| emergency::read::lessons(r, evaluation));
    assert_eq!(lessons.len(), 3);
    assert_eq!(site(weeks).0[0].0, 14, "the site changed every week");
    for lesson in lessons {
        let given = weeks.read(|r| commitments::read::commitment(r, &Eye::all(), lesson.commitment)).unwrap();
        assert_eq!((given.sort, given.state), (Sort::Lesson, State::Given));
    }
    let filter = commitments::read::Filter { all: true, ended: true, ..Default::default() };
    let all = weeks.read(|r| commitments::read::board(r, &Eye::all(), &filter, weeks.world.clock.now(), 500));
    let of = |sort, state| all.iter().filter(|o| o.sort == sort && o.state == state).count();
    assert_eq!(of(Sort::Decision, State::Settled), 14, "fifteen decisions, the last week's is still to come");
    assert_eq!(of(Sort::Decision, State::Acknowledged), 1);
    assert_eq!(of(Sort::Order, State::Settled), 2);
    let open = weeks.read(|r| sites(r, &Eye::all(), &SiteFilter::default()));
    assert_eq!(open.len(), 6 + 1, "six sites stay with their municipalities");
    let live = situation::read::IncidentFilter { live: true, ..Default::default() };
    assert!(weeks.read(|r| situation::read::incidents(r, &Eye::all(), &live, 10)).is_empty());
    assert_eq!(weeks.world.live.compare_with_rebuild().unwrap(), Vec::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_weeks_are_lived_through_and_played_to_their_end() {
    let weeks = Weeks::open();
    opening(&weeks);
    let (cell, desk) = (weeks.browser("coordinator"), weeks.browser("molenbeek"));
    let door = Browser::new(&weeks.front.router, "").get("/fr/sign-in").await.text;
    assert!(door.contains("Qui êtes-vous dans cette crise") && door.contains("semaine 6 sur 14"), "{door}");
    let board = cell.get("/fr/capacities").await.text;
    assert!(board.contains("Halle du Canal (fictif)") && board.contains("value=\"jump\""), "{board}");
    let theirs = desk.get("/nl/capacities").await.text;
    assert!(theirs.contains("Kanaalhal (fictief)") && !theirs.contains("Zuidhal (fictief)"));
    let page = cell.get("/fr/indicators").await.text;
    assert!(page.contains("Personnes présentes") && page.contains("Occupation des sites"), "{page}");

    // The desk of a municipality answers before it is telephoned, and counts a day itself.
    weeks.next_week();
    assert_eq!(weeks.player.status().hint.unwrap().step, "week-6");
    weeks.next_week();
    assert_eq!(weeks.player.status().week, Some((7, 14)));
    let signals = weeks.read(|r| situation::read::signals(r, &Eye::all(), &Default::default(), 50));
    let joined = signals.iter().filter(|s| s.incident.is_some()).count();
    assert_eq!((signals.len(), joined), (2, 2), "twice over the level, each time joined to the incident");
    let last = weeks.read(|r| sites(r, &Eye::all(), &SiteFilter::default()));
    let canal = last.iter().find(|s| s.code == "halle-canal").unwrap();
    let facts = crate::wiring::relief::facts(&weeks.world);
    let form = format!("day={}&arrivals=3&departures=1&present=119", facts.day(weeks.world.clock.now()));
    let told = desk.post(&format!("/nl/capacities/{}/day", canal.id), &form).await;
    assert_eq!(told.status, 303, "{}", told.text);
    weeks.next_week();
    let counted = weeks.read(|r| relief::read::days_of(r, canal.id, 14));
    let theirs = counted.iter().filter(|d| d.present == Some(119) && d.arrivals == 3).count();
    assert_eq!(theirs, 1, "what the municipality counted is not counted again by a colleague");
    weeks.world.close();
}

#[test]
fn the_weeks_come_to_their_end() {
    let weeks = Weeks::open();
    for _ in 0..20 {
        if weeks.player.status().ended {
            break;
        }
        weeks.next_week();
    }
    crate::flows::run(&weeks.world);
    end(&weeks);
    weeks.world.close();
}

//! What a feed changes: only that is journalled, and only then is its file kept.

use std::collections::{BTreeMap, BTreeSet};

use exchange::gtfs_rt::{Alert, Feed, Incrementality, Translated};
use kernel::{Id, Ids, Timestamp, kind};
use situation::command::{EndNotices, Ending, MOST_NOTICES, TakeNotices};
use situation::read::KnownNotice;
use situation::transit::{Announced, Notice, NoticeText, Period, Touched};

/// The commands that bring what is known of a feed to what the feed says now.
#[derive(Debug)]
pub(super) struct Plan {
    feed: String,
    changed: Vec<Announced>,
    ending: Option<Ending>,
    announced: Option<Timestamp>,
    /// Notices that are new.
    pub(super) new: usize,
    /// Known notices that say something else, or are announced again.
    pub(super) again: usize,
    /// Known notices that are announced no more.
    pub(super) ended: usize,
    /// Notices passed over for their effect.
    pub(super) passed_over: usize,
}

impl Plan {
    /// Compares. `effects` are the codes of the effects for which a new notice becomes a signal; all, where there are none.
    pub(super) fn of(
        code: &str,
        feed: &Feed,
        known: &BTreeMap<String, KnownNotice>,
        effects: &[String],
        ids: &Ids<'_>,
    ) -> Self {
        let mut plan = Self {
            feed: code.to_owned(),
            changed: Vec::new(),
            ending: None,
            announced: feed.timestamp,
            new: 0,
            again: 0,
            ended: 0,
            passed_over: 0,
        };
        let mut still = BTreeSet::new();
        let mut deleted = BTreeSet::new();
        for entity in &feed.entities {
            let Some(alert) = &entity.alert else {
                deleted.insert(entity.id.clone());
                continue;
            };
            // The same id twice: the first counts.
            if !still.insert(entity.id.clone()) {
                continue;
            }
            let notice = notice(alert);
            match known.get(&entity.id) {
                None if !effects.is_empty() && !effects.contains(&notice.effect) => plan.passed_over += 1,
                None => {
                    plan.new += 1;
                    plan.changed.push(Announced { signal: ids.next(), id: entity.id.clone(), notice });
                }
                Some(known) if !known.ended && known.notice.says_the_same(&notice) => {}
                Some(_) => {
                    plan.again += 1;
                    plan.changed.push(Announced { signal: ids.next(), id: entity.id.clone(), notice });
                }
            }
        }
        let ends = |id: &String| match feed.incrementality {
            Incrementality::Full => !still.contains(id),
            Incrementality::Differential => deleted.contains(id) && !still.contains(id),
        };
        plan.ended = known.iter().filter(|(id, known)| !known.ended && ends(id)).count();
        if plan.ended > 0 {
            plan.ending = Some(match feed.incrementality {
                Incrementality::Full => Ending::AllBut(still),
                Incrementality::Differential => Ending::These(deleted.difference(&still).cloned().collect()),
            });
        }
        plan
    }

    /// Whether anything changes.
    pub(super) fn changes(&self) -> bool {
        !self.changed.is_empty() || self.ending.is_some()
    }

    /// The commands, each small enough for one turn of the writer; the file that they name is kept before.
    pub(super) fn commands(self, file: Option<Id<kind::Blob>>) -> (Vec<TakeNotices>, Vec<EndNotices>) {
        let mut changed = self.changed;
        for one in &mut changed {
            one.notice.file = file;
        }
        let take = changed
            .chunks(MOST_NOTICES)
            .map(|part| TakeNotices { feed: self.feed.clone(), notices: part.to_vec() })
            .collect();
        let turns = self.ended.div_ceil(MOST_NOTICES);
        let end = self.ending.map(|what| EndNotices { feed: self.feed, what, announced: self.announced });
        (take, end.into_iter().cycle().take(turns).collect())
    }
}

fn notice(alert: &Alert) -> Notice {
    let texts = |all: &[Translated]| -> Vec<NoticeText> {
        all.iter()
            .map(|t| NoticeText { tag: t.language.clone().unwrap_or_default(), text: t.text.clone() })
            .collect()
    };
    Notice {
        header: texts(&alert.header),
        description: texts(&alert.description),
        cause: alert.cause.code().to_owned(),
        effect: alert.effect.code().to_owned(),
        periods: alert.periods.iter().map(|p| Period { from: p.start, to: p.end }).collect(),
        touched: alert
            .informed
            .iter()
            .map(|i| Touched {
                agency: i.agency.clone(),
                route: i.route.clone(),
                stop: i.stop.clone(),
                trip: i.trip.clone(),
            })
            .collect(),
        file: None,
    }
}

#[cfg(test)]
mod tests {
    use exchange::gtfs_rt::{Cause, Effect, Entity};
    use kernel::{FixedClock, SeededChance};

    use super::*;

    fn alert(text: &str) -> Alert {
        Alert {
            periods: Vec::new(),
            informed: Vec::new(),
            cause: Cause::Unknown,
            effect: Effect::Detour,
            url: Vec::new(),
            header: vec![Translated { language: Some("fr".into()), text: text.into() }],
            description: Vec::new(),
        }
    }

    fn feed(incrementality: Incrementality, entities: &[(&str, Option<&str>)]) -> Feed {
        let entity = |(id, text): &(&str, Option<&str>)| Entity { id: (*id).into(), alert: text.map(alert) };
        let entities = entities.iter().map(entity).collect();
        Feed { version: "2.0".into(), incrementality, timestamp: None, entities, others: 0 }
    }

    fn known() -> BTreeMap<String, KnownNotice> {
        let one = |text: &str, ended| KnownNotice { notice: notice(&alert(text)), ended };
        [("a", one("A", false)), ("b", one("B", false)), ("old", one("O", true))]
            .map(|(id, known)| (id.to_owned(), known))
            .into()
    }

    fn counts(feed: &Feed, effects: &[String]) -> (usize, usize, usize, usize, bool) {
        let (clock, chance) = (FixedClock::at(Timestamp::from_seconds(0)), SeededChance::new(1));
        let plan = Plan::of("t", feed, &known(), effects, &Ids::new(&clock, &chance));
        (plan.new, plan.again, plan.ended, plan.passed_over, plan.changes())
    }

    #[test]
    fn what_a_whole_feed_says_no_more_has_ended() {
        use Incrementality::{Differential, Full};
        let none = &[][..];
        assert_eq!(counts(&feed(Full, &[("a", Some("A")), ("b", Some("B"))]), none), (0, 0, 0, 0, false));
        let changed = feed(Full, &[("a", Some("A2")), ("c", Some("C")), ("c", Some("twice"))]);
        assert_eq!(counts(&changed, none), (1, 1, 1, 0, true));
        assert_eq!(counts(&feed(Full, &[]), none), (0, 0, 2, 0, true));
        assert_eq!(counts(&feed(Full, &[("a", Some("A")), ("b", Some("B")), ("old", Some("O"))]), none).1, 1);
        assert_eq!(counts(&feed(Differential, &[]), none), (0, 0, 0, 0, false), "nothing changed");
        assert_eq!(counts(&feed(Differential, &[("a", None), ("x", None)]), none), (0, 0, 1, 0, true));
    }

    #[test]
    fn an_effect_that_nobody_asked_for_makes_no_signal() {
        let new = feed(Incrementality::Full, &[("a", Some("A")), ("b", Some("B")), ("c", Some("C"))]);
        assert_eq!(counts(&new, &["no-service".into()]), (0, 0, 0, 1, false));
        assert_eq!(counts(&new, &["detour".into()]), (1, 0, 0, 0, true));
    }
}

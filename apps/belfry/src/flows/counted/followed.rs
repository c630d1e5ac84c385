//! What is followed of the counts of sites, and the indicator of each figure, which is defined the first time.

use std::sync::Arc;

use indicators::command::DefineIndicator;
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::{Ask, Facts};
use kernel::{Id, Lang, Text, Words, kind};
use relief::read::{DaySum, Eye, Reach};
use relief_web::TEXTS;
use store::Job;
use web::{Args, Texts};

use super::Due;
use crate::flows::command_id;
use crate::wiring::{World, WorldError};

/// What is followed, with the end of its code.
pub(super) enum Followed<'a> {
    /// A number that each site counts.
    Count(&'static str, fn(&DaySum) -> i64),
    /// How many of those present are of a profile.
    Profile(&'a profile::PresentProfile),
}

/// A number of an area, and of how many of its sites it is.
#[derive(Clone, Copy)]
pub(super) struct Sum {
    pub(super) value: i64,
    pub(super) reach: Reach,
}

impl<'a> Followed<'a> {
    /// Arrivals, departures, those present, and every profile of the catalogue.
    pub(super) fn all(world: &'a World) -> impl Iterator<Item = Self> {
        let counts = [
            Self::Count("arrivals", |s| s.arrivals),
            Self::Count("departures", |s| s.departures),
            Self::Count("present", |s| s.present),
        ];
        counts.into_iter().chain(world.profile.capacities.profile.iter().map(Self::Profile))
    }

    fn code(&self) -> String {
        match self {
            Self::Count(code, _) => (*code).to_owned(),
            Self::Profile(of) => format!("profile-{}", of.code),
        }
    }

    /// What the sites tell of a day; nothing where none does. Age and origin of the people at a guarded site stay on its own page: a
    /// profile is summed without it everywhere, so that no difference between areas tells them either.
    pub(super) fn sum(&self, due: &Due) -> Option<Sum> {
        match self {
            Self::Count(_, of) => Some(Sum { value: of(&due.sum), reach: due.reach }),
            Self::Profile(of) => {
                let (value, sites) = due.open.as_ref()?.of_profile(&of.code)?;
                let counted = usize::try_from(sites).unwrap_or(0);
                Some(Sum { value, reach: Reach { counted, ..due.reach } })
            }
        }
    }

    /// The indicator that follows this; defined the first time. Nothing for a profile that no open site has told yet, and for what is
    /// no longer followed.
    pub(super) fn indicator(
        &self,
        world: &World,
        job: &Job,
        all: &[Due],
        facts: &Arc<Facts>,
    ) -> Result<Option<Id<kind::Matter>>, WorldError> {
        let code = self.code();
        let id = Id::of_words(&["relief-indicator", &code]);
        if let Some(row) = world.live.read(|r| indicators::read::indicator(r, &Eye::all(), id))? {
            return Ok(row.retired.is_none().then_some(id));
        }
        if let Self::Profile(of) = self
            && !all.iter().any(|due| due.open.as_ref().is_some_and(|sum| sum.told.contains_key(&of.code)))
        {
            return Ok(None);
        }
        let definition = self.definition(world)?;
        let rule = DefineIndicator { indicator: id, code: as_code(&code), definition, open: Open::default() };
        world.as_system_with(
            command_id(job, &format!("define-{code}")),
            Ask::boxed(rule, Arc::clone(facts)),
        )?;
        Ok(Some(id))
    }

    fn definition(&self, world: &World) -> Result<Definition, WorldError> {
        let texts = Texts::load(TEXTS).map_err(|e| WorldError::Plain(e.to_string()))?;
        let said = |key: &str| {
            let text = |lang| texts.say(lang, &format!("relief-indicator-{key}"), &self.args(world, lang));
            Text::three(text(Lang::Fr), text(Lang::Nl), text(Lang::En))
        };
        let key = match self {
            Self::Count(code, _) => *code,
            Self::Profile(_) => "profile",
        };
        let lang = world.profile.head.official.first().copied().unwrap_or(Lang::Fr);
        let municipalities = world.ground.reachable().into_iter().filter(|a| a.kind == "municipality");
        Ok(Definition {
            names: said(key),
            counts: said(&format!("{key}-counts")),
            unit: Unit { sign: said("unit"), decimals: 0 },
            source: Source {
                words: Words::new(lang, texts.plain(lang, "relief-indicator-source")),
                organisation: None,
            },
            tier: Tier::Regional,
            by: municipalities.map(|a| a.code).collect(),
            period: Period::Day,
            expected_minutes: None,
            direction: Direction::Neutral,
            plan: None,
        })
    }

    /// The question and the answer, by name.
    fn args(&self, world: &World, lang: Lang) -> Args<'static> {
        let mut args = Args::new();
        if let Self::Profile(of) = self {
            let question = world.profile.capacities.question.iter().find(|q| q.code == of.question);
            args.set("question", question.map_or(of.question.as_str(), |q| q.names.show(lang)).to_owned());
            args.set("profile", of.names.show(lang).to_owned());
        }
        args
    }
}

/// Codes of a profile may have dots and be longer than those of indicators.
fn as_code(code: &str) -> String {
    let fit = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("relief-{code}").chars().map(fit).take(60).collect()
}

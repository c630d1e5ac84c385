//! The profile as the situation domain looks at it: facts for its rules, names for its pages.

use kernel::{Handling, Lang, Text};
use profile::{DUTY_CONTACT, Profile, Rule, Status};
use situation::incident::Severity;
use situation::inform::MustInform;
use situation::line::{FigureWords, HeadWords};
use situation::places::Area;
use situation::report::{ReportKind, Section, Since};
use situation::text::fold;
use situation::{Facts, IncidentType};
use situation_web::{LevelName, Names, RuleName, StateName, TypeName};

use super::ground::Ground;
use super::world::WorldError;

/// What the rules may look up.
///
/// # Errors
/// When the profile's time zone is unknown here.
pub(crate) fn facts(profile: &Profile) -> Result<Facts, WorldError> {
    let zone = web::zone(&profile.head.time_zone).map_err(|e| WorldError::Plain(e.to_string()))?;
    let mut facts = Facts::bare(zone);
    facts.types = profile
        .incident_types
        .iter()
        .map(|t| {
            let kind = IncidentType {
                code: t.code.clone(),
                category: t.category.clone(),
                names: t.names.clone(),
                aliases: t.words.values().flatten().map(|w| fold(w)).collect(),
                default_severity: Severity::from_rank(i64::from(t.severity)).unwrap_or(Severity::Serious),
            };
            (t.code.clone(), kind)
        })
        .collect();
    facts.figures = profile.catalogues.figure.iter().map(|f| (f.code.clone(), f.names.clone())).collect();
    let levels = |state: &profile::State| state.level.iter().map(|l| l.code.clone()).collect();
    facts.states = profile.catalogues.state.iter().map(|s| (s.code.clone(), levels(s))).collect();
    facts.rooms = profile.catalogues.room.iter().map(|r| r.code.clone()).collect();
    let sets = |f: &&profile::Function| f.powers.iter().any(|power| power == "posture.set");
    facts.posture_by = profile.functions.iter().filter(sets).map(|f| f.code.clone()).collect();
    let reads = |f: &&profile::Function| {
        f.powers.iter().cloned().collect::<access::Powers>().contains("log.read-strategic")
    };
    facts.strategy = profile.functions.iter().filter(reads).map(|f| f.code.clone()).collect();
    facts.reports = profile.reports.iter().map(report_kind).collect();
    facts.must_inform = profile.rules.iter().flat_map(|rule| must_inform(profile, rule)).collect();
    Ok(facts)
}

fn report_kind(kind: &profile::ReportKind) -> ReportKind {
    ReportKind {
        code: kind.code.clone(),
        names: kind.names.clone(),
        sections: kind.sections.iter().filter_map(|s| Section::of(s)).collect(),
        since: match kind.since {
            profile::ReportSince::Opening => Since::Opening,
            profile::ReportSince::Last => Since::Last,
            profile::ReportSince::Hours => Since::Hours(i64::from(kind.hours.unwrap_or(24))),
        },
        ready_minutes: kind.ready_minutes.map(i64::from),
        handling: kind.handling.parse().unwrap_or(Handling::Service),
        functions: kind.functions.clone(),
        organisations: kind.organisations.clone(),
        age_minutes: kind.age_minutes.map(i64::from),
        read_minutes: kind.read_minutes.map(i64::from),
        take: kind.take.clone(),
    }
}

/// One rule of the profile is one rule of the domain per recipient.
fn must_inform<'a>(profile: &'a Profile, rule: &'a Rule) -> impl Iterator<Item = MustInform> + 'a {
    let one = move |function: &str, organisation: Option<&String>| MustInform {
        code: rule.code.clone(),
        types: rule.types.iter().chain(&rule.categories).cloned().collect(),
        from: Severity::from_rank(i64::from(rule.severity_from)).unwrap_or(Severity::Serious),
        function: function.to_owned(),
        organisation: organisation.cloned(),
        per: profile.function(function).and_then(|f| f.per.clone()),
        areas_at_least: u32::try_from(rule.municipalities_from).unwrap_or(u32::MAX),
        within_minutes: rule.within_minutes,
        note: None,
        verified: rule.status == Status::Verified,
    };
    let functions = rule.inform.iter().map(move |f| one(f, None));
    functions.chain(rule.organisations.iter().map(move |o| one(DUTY_CONTACT, Some(o))))
}

/// Names of everything that pages show by code.
pub(crate) fn names(profile: &Profile, ground: &Ground) -> Names {
    let catalogues = &profile.catalogues;
    let icon =
        |category: &str| profile.category(category).map_or_else(|| "alert".to_owned(), |c| c.icon.clone());
    Names {
        types: profile
            .incident_types
            .iter()
            .map(|t| TypeName {
                code: t.code.clone(),
                names: t.names.clone(),
                icon: icon(&t.category),
                severity: i64::from(t.severity),
                reflex: t.reflex.clone(),
                words: t.words.values().flatten().map(|w| fold(w)).collect(),
            })
            .collect(),
        severities: catalogues.severity.iter().map(|s| (i64::from(s.rank), s.names.clone())).collect(),
        areas: ground.names(),
        narrowing: ground.reachable().into_iter().map(|a| Area::new(a.kind, a.code)).collect(),
        functions: profile
            .functions
            .iter()
            .map(|f| (f.code.clone(), f.names.clone()))
            .chain(duty())
            .collect(),
        technical: profile.functions.iter().filter(|f| f.technical).map(|f| f.code.clone()).collect(),
        organisations: profile.organisations.iter().map(|o| (o.code.clone(), o.names.clone())).collect(),
        figures: catalogues.figure.iter().map(|f| (f.code.clone(), f.names.clone())).collect(),
        channels: catalogues.channel.iter().map(|c| (c.code.clone(), c.names.clone())).collect(),
        kinds: catalogues.entry_kind.iter().map(|k| (k.code.clone(), k.names.clone())).collect(),
        states: catalogues.state.iter().map(state).collect(),
        centre: profile.head.centre.clone(),
        rooms: catalogues.room.iter().map(|r| (r.code.clone(), r.names.clone())).collect(),
        rules: profile.rules.iter().map(|r| (r.code.clone(), rule(r))).collect(),
        day_begins: profile.head.day_begins,
    }
}

fn rule(rule: &Rule) -> RuleName {
    RuleName { note: rule.note.clone(), basis: rule.basis.clone() }
}

fn state(state: &profile::State) -> StateName {
    let level = |l: &profile::StateLevel| LevelName {
        code: l.code.clone(),
        names: l.names.clone(),
        weight: l.weight,
    };
    StateName {
        code: state.code.clone(),
        names: state.names.clone(),
        short: state.short.clone(),
        levels: state.level.iter().map(level).collect(),
        verified: state.status == Status::Verified,
    }
}

/// A partner without anybody on the floor is told through its duty desk; the program acts by itself now and then.
fn duty() -> [(String, Text); 2] {
    [(DUTY_CONTACT.to_owned(), Text::three("Permanence", "Permanentie", "Duty desk")), program()]
}

/// What acts by itself: no function of a profile, but its entries have a name, too.
pub(super) fn program() -> (String, Text) {
    ("system".to_owned(), Text::three("Programme", "Programma", "Program"))
}

/// Words that people type for figures.
pub(crate) fn figure_words(profile: &Profile) -> FigureWords {
    let all = profile.catalogues.figure.iter().flat_map(|f| {
        let typed = f.words.values().flatten().map(String::as_str);
        let named = Lang::ALL.into_iter().filter_map(|l| f.names.get(l));
        typed.chain(named).chain([f.code.as_str()]).map(|w| (w, f.code.as_str()))
    });
    FigureWords::new(all)
}

/// Words that people type at the head of a line, for ways in and kinds of entry: those of the profile, and the names themselves.
pub(crate) fn head_words(profile: &Profile) -> HeadWords {
    let lists = &profile.catalogues;
    let channels = lists.channel.iter().flat_map(|one| typed(&one.code, &one.names, &one.words));
    let kinds = lists.entry_kind.iter().flat_map(|one| typed(&one.code, &one.names, &one.words));
    HeadWords::new(channels, kinds)
}

fn typed<'a>(
    code: &'a str,
    names: &'a Text,
    words: &'a profile::Words,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let named = Lang::ALL.into_iter().filter_map(|lang| names.get(lang));
    words.values().flatten().map(String::as_str).chain(named).map(move |word| (word, code))
}

#[cfg(test)]
mod tests {
    use situation::log::EntryKind;
    use situation::signal::Channel;

    #[test]
    fn the_profile_knows_the_codes_and_numbers_that_the_program_knows() {
        let channels: Vec<&str> = Channel::ALL.iter().map(|c| c.code()).collect();
        let kinds: Vec<&str> = EntryKind::ALL.iter().map(|k| k.code()).collect();
        assert_eq!(profile::CHANNELS.as_slice(), channels);
        assert_eq!(profile::ENTRY_KINDS.as_slice(), kinds);
        let written = |pattern: &str| {
            profile::NumberFormat::try_from(pattern.to_owned()).map(|format| format.write(2026, 417))
        };
        let [signal, incident, report] = profile::NUMBERS.map(|(_, pattern)| written(pattern));
        assert_eq!(signal, Ok(situation::signal::number(26, 417)));
        assert_eq!(incident, Ok(situation::incident::number(26, 417)));
        assert_eq!(report.map(|number| format!("{number}/1")), Ok(situation::report::number(26, 417, 1)));
    }
}

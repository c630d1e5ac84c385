//! Every mistake is found, with its file and line, and with what to do.

use kernel::{Files, MemoryFiles};
use profile::{Finding, Grade, Known, Profile};
use proptest::prelude::*;

use crate::{changed, known, load, small};

/// What is found in these files, errors and warnings only.
fn found(files: &dyn Files) -> Vec<Finding> {
    let all = match Profile::load(files) {
        Ok(profile) => profile.check(&known()),
        Err(findings) => findings,
    };
    all.into_iter().filter(|one| one.grade > Grade::Note).collect()
}

/// The line, from 1, on which this stands in the file.
fn line_with(files: &dyn Files, file: &str, part: &str) -> usize {
    let text = String::from_utf8(files.read(file).unwrap().into_owned()).unwrap();
    1 + text.lines().position(|line| line.contains(part)).unwrap()
}

struct Mistake {
    file: &'static str,
    from: &'static str,
    to: &'static str,
    /// Words of the finding.
    says: &'static str,
    /// Part of the line that it points to; empty where it points to none.
    points_to: &'static str,
}

const fn mistake(
    file: &'static str,
    from: &'static str,
    to: &'static str,
    says: &'static str,
    points_to: &'static str,
) -> Mistake {
    Mistake { file, from, to, says, points_to }
}

const MISTAKES: &[Mistake] = &[
    mistake(
        "capacities.toml",
        "stale_minutes = 360",
        "stale_minutes = 0",
        "«places»: stale_minutes is 1 to 40320",
        r#"code = "places""#,
    ),
    mistake(
        "capacities.toml",
        r#"code = "beds""#,
        r#"code = "places""#,
        "«places» is there twice; give one of them another code",
        "",
    ),
    mistake(
        "capacities.toml",
        r#"question = "age""#,
        r#"question = "ages""#,
        "there is no question «ages» in this file",
        r#"code = "age-0-17""#,
    ),
    mistake(
        "capacities.toml",
        r#"nl = "bedden", "#,
        "",
        "«beds»: names is missing in nl",
        r#"code = "beds""#,
    ),
    mistake(
        "catalogues.toml",
        r#"code = "social""#,
        r#"code = "drone""#,
        "«drone»: the program knows no such channel, and offers it to nobody",
        r#"code = "drone""#,
    ),
    mistake(
        "catalogues.toml",
        r#"code = "message""#,
        r#"code = "note""#,
        "entry_kind «message» is not listed; the program writes it all the same",
        "",
    ),
    mistake(
        "profile.toml",
        r#"incident = "{yy}-{n:4}""#,
        r#"incident = "{yyyy}/{n}""#,
        "numbers: incident «{yyyy}/{n}» has no effect; these numbers are always «{yy}-{n:4}»",
        r#"incident = "{yyyy}/{n}""#,
    ),
    mistake(
        "profile.toml",
        r#"day_begins = "06:00""#,
        r#"day_begins = "six""#,
        "as hour: invalid digit",
        "six",
    ),
    mistake(
        "duties.toml",
        "months = 3, from",
        "months = 0, from",
        "«council.meeting»: months is 1 to 120",
        r#"code = "council.meeting""#,
    ),
    mistake(
        "duties.toml",
        r#"day = "last""#,
        "day = { number = 31 }",
        "«report.yearly»: not every year has that day",
        r#"code = "report.yearly""#,
    ),
    mistake(
        "duties.toml",
        r#"off = "before""#,
        r#"off = "back""#,
        "«report.yearly»: off is before or after",
        r#"code = "report.yearly""#,
    ),
    mistake(
        "duties.toml",
        r#"function = "policy-secretary""#,
        r#"function = "secretary""#,
        "«council.meeting»: function «secretary» does not exist; correct it or add it to functions.toml",
        r#"code = "council.meeting""#,
    ),
    mistake(
        "duties.toml",
        r#"kind = "municipality""#,
        r#"kind = "district""#,
        "«contacts.yearly»: no organisation is of the sort «district»",
        r#"code = "contacts.yearly""#,
    ),
    mistake(
        "objectives.toml",
        r#"parent = "OS 1""#,
        r#"parent = "OS 9""#,
        "«OO 1.1» is strategic without parent, or operational under a strategic one that stands before it",
        r#"code = "OO 1.1""#,
    ),
    mistake(
        "objectives.toml",
        r#"sources = ["town-programme"]"#,
        r#"sources = ["other-programme"]"#,
        "«OS 1»: there is no source «other-programme» in this file",
        r#"code = "OS 1""#,
    ),
    mistake(
        "events.toml",
        r#"incident_type = "demonstration""#,
        r#"incident_type = "march""#,
        "«demonstration»: incident type «march» does not exist; correct it or add it to incident-types.toml",
        r#"code = "demonstration""#,
    ),
    mistake(
        "events.toml",
        r#"bodies = ["security-cell""#,
        r#"bodies = ["security-council""#,
        "«bodies»: body «security-council» does not exist; correct it or add it to bodies.toml",
        "",
    ),
    mistake(
        "events.toml",
        r#"kinds = ["race", "national-ceremony", "match""#,
        r#"kinds = ["run", "national-ceremony", "match""#,
        "«medical-post»: there is no kind «run» in this file",
        r#"code = "medical-post""#,
    ),
    mistake(
        "events.toml",
        r#"discipline = "D4""#,
        r#"discipline = "D9""#,
        "«D9» is not a discipline (D1 to D5)",
        "",
    ),
    mistake(
        "plans.toml",
        r#"content = "fictitious""#,
        r#"content = "title-only""#,
        "«fictitious-gas-explosion» is called title-only but has content; leave the rest out, or say fictitious",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"bodies = ["command-post", "#,
        r#"bodies = ["comand-post", "#,
        "body «comand-post» does not exist",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"types = ["explosion"]"#,
        r#"types = ["explosions"]"#,
        "incident type «explosions» does not exist",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"discipline = "D1""#,
        r#"discipline = "D7""#,
        "«D7» is not a discipline (D1 to D5)",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"colour = "red""#,
        r#"colour = "blue""#,
        "a perimeter is red, orange or yellow, with a radius or an area",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        "cards = [1]",
        "cards = [9]",
        "a level names card 9; there are 3",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"responsible = [{ function = "watch-supervisor" }]"#,
        r#"responsible = [{ function = "watch-supervizor" }]"#,
        "function «watch-supervizor» does not exist",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        "minutes = 60",
        "minutes = 0",
        "an action of a level has a term of 1 to 10080 minutes",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"threshold = "busy""#,
        r#"threshold = """#,
        "a level names an indicator and a threshold of it",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "plans.toml",
        r#"number = "+00 000 00 81""#,
        r#"number = "02 123 45 67""#,
        "«02 123 45 67» might be dialled",
        r#"code = "fictitious-gas-explosion""#,
    ),
    mistake(
        "functions.toml",
        r#"nl = "Burgemeester", en = "Mayor" }"#,
        r#"en = "Mayor" }"#,
        "«mayor»: names is missing in nl; add it",
        r#"code = "mayor""#,
    ),
    mistake(
        "functions.toml",
        r#""signal.record", "matter.read", "log.write-strategic""#,
        r#""signal.recrod", "matter.read", "log.write-strategic""#,
        "«signal.recrod» is not a power that the policies know",
        r#"code = "mayor""#,
    ),
    mistake(
        "functions.toml",
        r#"code = "auditor""#,
        r#"code = "dpo""#,
        "«dpo» is there twice; give one of them another code",
        "",
    ),
    mistake(
        "functions.toml",
        r#"code = "auditor""#,
        r#"code = "Der Prüfer""#,
        "is not a code",
        r#"code = "Der"#,
    ),
    mistake(
        "functions.toml",
        r#"code = "auditor""#,
        r#"code = "system""#,
        "cannot be held",
        r#"code = "system""#,
    ),
    mistake(
        "functions.toml",
        "\"mandate.propose\", \"mandate.confirm\", ",
        "",
        "no function has the power «mandate.propose»; give it to one",
        "",
    ),
    mistake(
        "functions.toml",
        r#"disciplines = ["D1"]"#,
        r#"disciplines = ["D9"]"#,
        "«D9» is not a discipline",
        "",
    ),
    mistake(
        "functions.toml",
        r#"reach = "areas""#,
        r#"reach = "everywhere""#,
        "reach must be",
        r#"code = "mayor""#,
    ),
    mistake(
        "functions.toml",
        r#"clearance = "public""#,
        r#"clearance = "secret""#,
        "unknown variant `secret`",
        "secret",
    ),
    mistake("bodies.toml", r#"chair = "mayor""#, r#"chair = "major""#, "function «major» does not exist", ""),
    mistake(
        "bodies.toml",
        r#"source = "exemple à remplacer / voorbeeld, te vervangen / example, to be replaced""#,
        r#"source = " ""#,
        "source is empty",
        "command-post",
    ),
    mistake(
        "bodies.toml",
        r#"role = "told""#,
        r#"remark = { fr = "lu", en = "read" }"#,
        "«command-post»: remark is missing in nl; add it",
        "command-post",
    ),
    mistake(
        "bodies.toml",
        r#"role = "told""#,
        r#"rhythm = "weekly""#,
        "«command-post»: rhythm needs rhythm_source",
        "command-post",
    ),
    mistake(
        "bodies.toml",
        r#"role = "told""#,
        "rhythm = { minutes = 0 }\nrhythm_source = \"x\"",
        "rhythm is every 1 to 1440 minutes or 1 to 120 months",
        "command-post",
    ),
    mistake(
        "bodies.toml",
        r#"role = "told""#,
        "needs_vote = true",
        "«command-post»: needs_vote needs needs_vote_source",
        "command-post",
    ),
    mistake(
        "bodies.toml",
        r#"role = "told""#,
        "quorum = { least = 9 }\nquorum_source = \"x\"",
        "a quorum of 9 cannot be met by 5 functions",
        "command-post",
    ),
    mistake(
        "organisations.toml",
        r#"nl = "Lokale politie", "#,
        "",
        "names is missing in nl",
        r#"code = "police""#,
    ),
    mistake(
        "organisations.toml",
        "kind = \"police-zone\"",
        "kind = \"police-zone\"\nparent = \"x\"",
        "parent «x» does not exist",
        "",
    ),
    mistake(
        "organisations.toml",
        "kind = \"police-zone\"",
        "kind = \"police-zone\"\nparent = \"police\"",
        "belongs to itself",
        "",
    ),
    mistake("catalogues.toml", "rank = 2", "rank = 7", "ranks go 1, 2, 3", r#"code = "serious""#),
    mistake("catalogues.toml", r#"icon = "fire""#, r#"icn = "fire""#, "unknown field `icn`", "icn"),
    mistake(
        "incident-types.toml",
        "severity = 2",
        "severity = 9",
        "severity 9 is not on the scale",
        r#"code = "gas-leak""#,
    ),
    mistake("incident-types.toml", "severity = 2", "severity = 900", "expected u8", "severity = 900"),
    mistake(
        "incident-types.toml",
        r#"category = "fire-and-explosion""#,
        r#"category = "fire""#,
        "category «fire» does not exist; correct it or add it to catalogues.toml",
        r#"code = "gas-leak""#,
    ),
    mistake(
        "incident-types.toml",
        r#""détonation""#,
        r#""odeur de gaz""#,
        "also suggests «gas-leak»",
        r#"code = "explosion""#,
    ),
    mistake(
        "inform.toml",
        r#"inform = ["watch-supervisor"]"#,
        r#"inform = ["watch-supervizor"]"#,
        "function «watch-supervizor» does not exist; correct it or add it to functions.toml",
        r#"code = "supervisor-serious""#,
    ),
    mistake(
        "inform.toml",
        r#"inform = ["watch-supervisor"]"#,
        "inform = []",
        "it informs nobody",
        r#"code = "supervisor-serious""#,
    ),
    mistake(
        "inform.toml",
        r#"organisations = ["gas-network"]"#,
        r#"organisations = ["gas-nework"]"#,
        "organisation «gas-nework» does not exist; correct it or add it to organisations.toml",
        r#"code = "gas-network""#,
    ),
    mistake(
        "inform.toml",
        "within_minutes = 5\n",
        "within_minutes = -5\n",
        "invalid value",
        "within_minutes = -5",
    ),
    mistake("inform.toml", "severity_from = 2", "severity_from = 8", "severity 8 is not on the scale", ""),
    mistake(
        "inform.toml",
        "municipalities_from = 2",
        r#"types = ["tsunami"]"#,
        "incident type «tsunami» does not exist",
        "",
    ),
    mistake("inform.toml", "+00 000 00 01", "call me", "is not a telephone number", r#"phone = "call me""#),
    mistake(
        "inform.toml",
        "status = \"unverified\"",
        "status = \"verified\"",
        "called verified, but without a source",
        "",
    ),
    mistake("inform.toml", "status = \"unverified\"\n", "", "missing field `status`", ""),
    mistake("legal-numbers.toml", r#"from = "2026-01-01""#, r#"from = "2026-13-01""#, "month", "2026-13-01"),
    mistake(
        "legal-numbers.toml",
        "from = \"2026-01-01\"\n",
        "from = \"2026-01-01\"\nuntil = \"2025-01-01\"\n",
        "it ends before it begins",
        r#"code = "phase.inform-governor""#,
    ),
    mistake(
        "legal-numbers.toml",
        r#"code = "exercise.multidisciplinary-per-year""#,
        r#"code = "phase.inform-governor""#,
        "its period overlaps the one from 2026-01-01",
        "",
    ),
    mistake(
        "legal-numbers.toml",
        "status = \"unverified\"",
        "status = \"verified\"",
        "without a source; name it or say",
        "",
    ),
    mistake(
        "legal-numbers.toml",
        r#"nl = "werkafspraak, nog te maken", "#,
        "",
        "«report.first»: basis is missing in nl; add it",
        r#"code = "report.first""#,
    ),
    mistake(
        "legal-numbers.toml",
        "unit = \"minute\"",
        "unit = \"fortnight\"",
        "unknown variant `fortnight`",
        "fortnight",
    ),
    mistake(
        "legal-numbers.toml",
        "value = 10",
        "value = 10.5",
        "invalid type: floating point",
        "value = 10.5",
    ),
    mistake(
        "phases.toml",
        "functions = [\"mayor\"]",
        "functions = [\"major\"]",
        "function «major» does not exist",
        "",
    ),
    mistake(
        "phases.toml",
        "functions = [\"mayor\"]",
        "functions = [\"auditor\"]",
        "function «auditor» lacks the power phase.declare",
        r#"code = "communal-1""#,
    ),
    mistake(
        "phases.toml",
        "area = \"municipality\"",
        "area = \"zone\"",
        "its territory is one zone, but there is not one «mayor» for each",
        r#"code = "communal-1""#,
    ),
    mistake(
        "phases.toml",
        "bodies = [\"",
        "bodies = [\"x-",
        "does not exist; correct it or add it to bodies.toml",
        r#"code = "communal-1""#,
    ),
    mistake(
        "phases.toml",
        "from = \"2026-01-01\"",
        "from = \"2026-01-01\"\nuntil = \"2025-12-31\"",
        "it ends before it begins",
        r#"code = "communal-1""#,
    ),
    mistake(
        "phases.toml",
        r#"level = "communal""#,
        r#"level = "galactic""#,
        "unknown variant `galactic`",
        "",
    ),
    mistake(
        "phases.toml",
        "gemeente.\", en = ",
        "gemeente.\" } # ",
        "«within-the-commune»: names is missing in en; add it",
        r#"code = "within-the-commune""#,
    ),
    mistake(
        "phases.toml",
        "code = \"means-of-the-commune\"",
        "code = \"within-the-commune\"",
        "criterion «within-the-commune» is there twice",
        r#"code = "communal-1""#,
    ),
    mistake(
        "phases.toml",
        "speaks = [\"one-area\"]",
        "speaks = [\"full-moon\"]",
        "unknown variant `full-moon`",
        "",
    ),
    mistake(
        "phases.toml",
        "speaks = [\"one-area\"]",
        "speaks = [\"one-area\", \"one-area\"]",
        "«within-the-commune»: a fact speaks for it twice",
        r#"code = "within-the-commune""#,
    ),
    mistake(
        "phases.toml",
        "inform_verified = false",
        "inform_verified = true",
        "whom to inform is called verified, but without a source",
        r#"code = "communal-1""#,
    ),
    mistake(
        "phases.toml",
        "inform_within_minutes = 5",
        "inform_within_minutes = 9999",
        "at most a day",
        r#"code = "communal-1""#,
    ),
    mistake(
        "perimeters.toml",
        r#"colour = "orange""#,
        r#"colour = "purple""#,
        "«purple» is not a colour of a perimeter",
        r#"colour = "purple""#,
    ),
    mistake(
        "perimeters.toml",
        r#"colour = "orange""#,
        r#"colour = "red" # again"#,
        "«red» is there twice; keep one rule for each colour",
        "# again",
    ),
    mistake("perimeters.toml", "source = \"", "source = \"\" # ", "source is empty", r#"colour = "red""#),
    mistake("perimeters.toml", "status = \"un", "status = \"in", "unknown variant", ""),
    mistake(
        "reports.toml",
        r#"sections = ["what", "where","#,
        r#"sections = ["situation", "where","#,
        "«first» mixes the sections of a first report with others",
        r#"code = "first""#,
    ),
    mistake(
        "reports.toml",
        "hours = 168",
        "hours = 99999",
        "hours stand where it begins so many hours ago",
        r#"code = "weekly""#,
    ),
    mistake("reports.toml", "ready_minutes = 10", "ready_minutes = 0", "minutes from 1", r#"code = "first""#),
    mistake(
        "reports.toml",
        r#"functions = ["mayor", "watch-supervisor"]"#,
        r#"functions = ["mayor", "watch-supervisors"]"#,
        "function «watch-supervisors» does not exist",
        r#"code = "first""#,
    ),
    mistake(
        "reports.toml",
        r#"handling = "service""#,
        r#"handling = "secret""#,
        "«secret» is not a level",
        r#"code = "first""#,
    ),
    mistake("reports.toml", r#"since = "last""#, r#"since = "first""#, "unknown variant", ""),
    mistake("profile.toml", "Europe/Brussels", "Europe/Atlantis", "is not a time zone", "Europe/Atlantis"),
    mistake("profile.toml", r#"["fr", "nl"]"#, "[]", "at least one language", r#"code = "minimal""#),
    mistake("profile.toml", r#""S-{yy}-{n:4}""#, r#""S-{yy}""#, "there is no {n} in it", "S-{yy}"),
    mistake("profile.toml", r#"version = "1""#, "version = ", "", "version ="),
    mistake(
        "warnings.toml",
        r#"severity = "Severe""#,
        r#"severity = "Grave""#,
        "«gas»: severity «Grave» is none of",
        r#"code = "gas""#,
    ),
    mistake(
        "warnings.toml",
        r#"responses = ["Shelter", "Avoid"]"#,
        r#"responses = ["Hide"]"#,
        "responses «Hide»",
        r#"code = "gas""#,
    ),
    mistake("warnings.toml", "hours = 4", "hours = 0", "«gas»: hours is 1 to 168", r#"code = "gas""#),
    mistake("warnings.toml", r#"code = "smoke""#, r#"code = "gas""#, "«gas» is there twice", ""),
    mistake(
        "warnings.toml",
        r#"sender = "crisis@"#,
        r#"sender = "the crisis@"#,
        "sender is a name without spaces",
        "",
    ),
    mistake(
        "warnings.toml",
        "text.nl = ",
        "text.xx = ",
        "«gas»: event, headline and instruction are needed in nl",
        r#"code = "gas""#,
    ),
    mistake(
        "warnings.toml",
        "text.de = ",
        "text.xx = ",
        "«xx» is no language of this file",
        r#"code = "gas""#,
    ),
    mistake(
        "warnings.toml",
        "area_codes = ",
        "others = { xx = \"X\" }\narea_codes = ",
        "others: «xx» is no language of this file",
        "",
    ),
    mistake(
        "warnings.toml",
        r#"tag = "uk""#,
        r#"tag = "de""#,
        "«de»: this language is there already",
        r#"tag = "de""#,
    ),
    mistake(
        "warnings.toml",
        "text.en = { title = ",
        "text.xx = { title = ",
        "«news-first»: title and body are needed in en",
        r#"code = "news-first""#,
    ),
    mistake(
        "warnings.toml",
        r#"sort = "news""#,
        r#"sort = "rumour""#,
        "«news-first»: sort «rumour» is none of news, question",
        r#"code = "news-first""#,
    ),
    mistake(
        "warnings.toml",
        "information à [heure]",
        "information à {heure}",
        "«news-first»: fr: the placeholder «{heure}» is not known",
        r#"code = "news-first""#,
    ),
    mistake(
        "warnings.toml",
        "information à [heure]",
        "information à [heure",
        "«news-first»: fr: a bracket of a placeholder is not closed",
        r#"code = "news-first""#,
    ),
    mistake(
        "warnings.toml",
        "Nächste Information um [Uhrzeit]",
        "Nächste Information um 14 Uhr",
        "«news-first»: de has 2 placeholders in square brackets, fr has 3",
        r#"code = "news-first""#,
    ),
    mistake(
        "messages.toml",
        "Cellule de crise à [heure]",
        "Cellule de crise à {heure}",
        "«message-convene»: fr: the placeholder «{heure}» is not known",
        r#"code = "message-convene""#,
    ),
    mistake(
        "messages.toml",
        "Crisiscel om [uur]: [onderwerp]",
        "Crisiscel",
        "«message-convene»: nl has 4 placeholders in square brackets, fr has 5",
        r#"code = "message-convene""#,
    ),
];

#[test]
fn each_mistake_is_found_where_it_was_made() {
    for mistake in MISTAKES {
        let files = changed(mistake.file, mistake.from, mistake.to);
        let found = found(&files);
        let here = found.iter().find(|one| one.file == mistake.file && one.what.contains(mistake.says));
        let Some(here) = here else {
            panic!("«{}» → «{}»: not found among {found:#?}", mistake.from, mistake.to)
        };
        if !mistake.points_to.is_empty() {
            assert_eq!(here.line, Some(line_with(&files, mistake.file, mistake.points_to)), "{here}");
        }
    }
}

#[test]
fn a_missing_foreign_or_endless_file_is_named() {
    let mut less = small();
    less.0.remove("bodies.toml");
    let cases: [(MemoryFiles, &str); 3] = [
        (less, "error: bodies.toml: the file is missing"),
        (small().with("bodies.toml", &b"# \xff"[..]), "error: bodies.toml: not UTF-8 after byte 2"),
        (
            small().with("bodies.toml", vec![b' '; (1 << 20) + 1]),
            "error: bodies.toml: larger than 1048576 bytes",
        ),
    ];
    for (files, says) in cases {
        assert_eq!(found(&files).iter().map(ToString::to_string).collect::<Vec<_>>(), [says]);
    }
}

#[test]
fn several_mistakes_are_told_at_once() {
    let files = changed("functions.toml", r#"clearance = "public""#, r#"clearance = "secret""#);
    let files = files.with("profile.toml", &b"code = 1"[..]);
    let named: Vec<String> = found(&files).into_iter().map(|one| one.file).collect();
    assert_eq!(named, ["profile.toml", "functions.toml"]);
}

#[test]
fn an_area_that_the_territory_does_not_know_is_found() {
    let files =
        changed("organisations.toml", "kind = \"police-zone\"", "kind = \"police-zone\"\nareas = [\"Z9\"]");
    let profile = load(&files);
    let some = Known { areas: Some(["Z1".to_owned()].into()), ..known() };
    let says = |known: &Known| {
        profile.check(known).iter().any(|one| one.what.contains("«Z9» is not in the territory"))
    };
    assert!(says(&some));
    assert!(!says(&known()), "without a territory nobody can tell");
}

#[test]
fn worse_findings_come_first() {
    let files = changed("inform.toml", r#"inform = ["watch-supervisor"]"#, "inform = []");
    let grades: Vec<Grade> = load(&files).check(&known()).iter().map(|one| one.grade).collect();
    assert_eq!(grades.first(), Some(&Grade::Error));
    assert!(grades.is_sorted_by(|a, b| a >= b));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn damaged_files_are_findings_and_never_a_crash(file in 0..8_usize, at: u16, with: u8, cut: bool) {
        let files = small();
        let name = files.list("")[file].clone();
        let mut bytes = files.read(&name).unwrap().into_owned();
        let place = usize::from(at) % bytes.len();
        if cut { bytes.truncate(place) } else { bytes[place] = with }
        found(&files.with(&name, bytes));
    }
}

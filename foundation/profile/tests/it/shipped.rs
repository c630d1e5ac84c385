//! What ships is complete, and knows the words of the night.

use std::collections::BTreeSet;

use kernel::{Files, Lang};
use profile::{Grade, Known, Level, PhaseLevel, Profile, Reach, Status, organisation_id};

use crate::{folder, known, load};

/// Codes of every area in the profile's tables.
fn areas(name: &str) -> BTreeSet<String> {
    let files = folder(name);
    let tables = files.list("territory").into_iter().filter(|path| path.ends_with(".csv"));
    let text = |path: String| String::from_utf8(files.read(&path).unwrap().into_owned()).unwrap();
    tables
        .map(text)
        .filter(|table| table.starts_with("code,"))
        .flat_map(|table| {
            let codes = table
                .lines()
                .skip(1)
                .filter_map(|line| line.split_once(',').map(|(code, _)| code.to_owned()));
            codes.collect::<Vec<_>>()
        })
        .collect()
}

fn findings(name: &str) -> Vec<String> {
    let areas = Some(areas(name)).filter(|areas| !areas.is_empty());
    let findings = load(&folder(name)).check(&Known { areas, ..known() });
    findings.into_iter().filter(|one| one.grade > Grade::Note).map(|one| one.to_string()).collect()
}

#[test]
fn both_profiles_are_without_error_and_warning() {
    for name in ["brussels", "minimal"] {
        assert_eq!(findings(name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn what_nobody_has_verified_is_noted() {
    let profile = load(&folder("brussels"));
    let notes: Vec<String> = profile.check(&known()).iter().map(ToString::to_string).collect();
    assert!(notes.iter().any(|note| note.contains("zone-budget.decision") && note.contains("unverified")));
    assert!(profile.rules.iter().all(|rule| rule.status == Status::Unverified));
    let verified = profile.legal_numbers.iter().filter(|number| number.status == Status::Verified);
    assert!(verified.clone().count() > 25);
    assert!(verified.into_iter().all(|number| !number.source.show(kernel::Lang::Fr).is_empty()));
}

#[test]
fn the_region_is_all_there() {
    let profile = load(&folder("brussels"));
    let of = |kind: &str| profile.organisations.iter().filter(|one| one.kind == kind).count();
    assert_eq!((of("municipality"), of("police-zone")), (19, 6));
    assert!(profile.incident_types.len() >= 35, "{}", profile.incident_types.len());
    for code in [
        "watch-officer",
        "watch-supervisor",
        "mayor",
        "zone-liaison",
        "high-official",
        "administrator",
        "corps-chief",
        "prevention-official",
        "prosecutor",
    ] {
        assert!(profile.function(code).is_some(), "{code}");
    }
    let ids: BTreeSet<_> =
        profile.organisations.iter().map(|one| organisation_id("brussels", &one.code)).collect();
    assert_eq!(ids.len(), profile.organisations.len());
    let head = profile.bodies.iter().find(|body| body.code == "cc-prov").unwrap();
    assert_eq!((head.chair.as_deref(), head.level), (Some("high-official"), Level::Strategic));
    let council = profile.bodies.iter().find(|body| body.code == "cores").unwrap();
    assert_eq!(council.chair.as_deref(), Some("minister-president"));
    assert_eq!(council.members, ["high-official", "prosecutor", "mayor", "corps-chief"]);
}

#[test]
fn every_power_is_held_by_some_function_and_two_hands_make_a_mandate() {
    for name in ["brussels", "minimal"] {
        let profile = load(&folder(name));
        let held: BTreeSet<String> = profile.functions.iter().flat_map(|one| one.powers.to_vec()).collect();
        assert_eq!(held, known().powers, "{name}");
        let granting =
            profile.functions.iter().filter(|one| one.powers.iter().any(|p| p.starts_with("mandate.")));
        assert!(granting.into_iter().all(|one| one.second_person), "{name}");
        assert!(
            profile.functions.iter().all(|one| one.per.is_some() == (one.reach == Reach::Areas)),
            "{name}"
        );
    }
}

#[test]
fn no_password_alone_speaks_to_the_population_declares_a_phase_or_lends_powers() {
    let grave = ["warning.release", "site.publish", "phase.declare", "continuity.order"];
    for name in ["minimal", "brussels"] {
        let profile = load(&folder(name));
        for function in
            profile.functions.iter().filter(|f| f.powers.iter().any(|p| grave.contains(&p.as_str())))
        {
            assert!(function.second_factor, "{name}: {}", function.code);
        }
    }
}

#[test]
fn no_shipped_number_can_be_dialled_by_mistake() {
    for name in ["brussels", "minimal"] {
        for contact in load(&folder(name)).contacts {
            assert!(contact.fictitious, "{}", contact.phone);
            for phone in contact.deputy_phone.iter().chain([&contact.phone]) {
                assert!(phone.starts_with("+32 2 000 ") || phone.starts_with("+00 000 "), "{phone}");
            }
        }
        for contact in load(&folder(name)).plans.iter().flat_map(|plan| &plan.contact) {
            let number = &contact.number;
            assert!(number.starts_with("+32 2 000 ") || number.starts_with("+00 000 "), "{number}");
        }
    }
}

#[test]
fn a_line_typed_at_night_suggests_its_type() {
    let profile = load(&folder("brussels"));
    let cases = [
        ("gas smell chaussée du Moulin x quai des Tanneurs @02:41", "gas-leak"),
        ("GASGEUR Molensteenweg 112", "gas-leak"),
        ("ca sent le gaz rue Haute", "gas-leak"),
        ("gaslucht aan het station", "gas-leak"),
        ("explosion de gaz, deux façades", "explosion"),
        ("zware knal gehoord", "explosion"),
        ("incendie tunnel du Parc", "tunnel-incident"),
        ("feu d'appartement 3e étage", "building-fire"),
        ("manif spontanée place du Marché", "demonstration"),
        ("betoging aan het station", "demonstration"),
        ("réseau mobile coupé au nord", "telecom-cut"),
        ("power cut in three streets", "power-cut"),
        ("tram derailed at the market", "tram-metro-accident"),
        ("accident de tram", "tram-metro-accident"),
        ("trein ontspoord", "railway-accident"),
        ("verdacht pakket in metrostation", "suspicious-parcel"),
        ("crowd crush at the north exit", "crowd"),
        ("drone au-dessus du parc", "drone"),
        ("effondrement de voirie", "subsidence"),
    ];
    for (line, code) in cases {
        assert_eq!(profile.suggest_type(line).map(|one| one.code.as_str()), Some(code), "{line}");
    }
    for line in ["", "  ", "bonjour", "gazon rue Haute", "brandende vraag"] {
        assert!(profile.suggest_type(line).is_none(), "{line}");
    }
}

#[test]
fn words_exist_in_three_languages_for_every_type_but_the_last_resort() {
    for name in ["brussels", "minimal"] {
        let profile: Profile = load(&folder(name));
        for one in profile.incident_types.iter().filter(|one| one.code != "other") {
            for lang in [Lang::Fr, Lang::Nl, Lang::En] {
                assert!(one.words.get(&lang).is_some_and(|words| !words.is_empty()), "{} {lang}", one.code);
            }
            assert!(!one.reflex.is_empty(), "{}", one.code);
        }
    }
}

#[test]
fn every_entry_has_a_legal_basis_and_the_most_precise_one_stands() {
    let cases = [
        ("situation.signal-received@1", "emergency-coordination"),
        ("situation.handover-started@1", "continuity-of-service"),
        ("situation.report-issued@1", "informing-authorities"),
        ("directory.mandate-confirmed@1", "rights-and-functions"),
        ("directory.duty-started@1", "continuity-of-service"),
        ("access.looked@1", "access-control"),
        ("profile.installed@1", "configuration"),
        ("territory.imported@1", "configuration"),
        ("journal.bodies-destroyed@1", "erasure"),
        ("journal.jobs-settled@1", "restoring-service"),
        ("clock.stepped@1", "integrity"),
        ("relief.figure-told@1", "reception-and-relief"),
    ];
    for name in ["brussels", "minimal"] {
        let profile = load(&folder(name));
        for (kind, purpose) in cases {
            assert_eq!(
                profile.purpose_of(kind).map(|one| one.purpose.as_str()),
                Some(purpose),
                "{name}: {kind}"
            );
        }
        assert!(profile.purpose_of("unheard.of@1").is_none());
    }
}

#[test]
fn a_phase_has_the_regime_of_its_day() {
    let profile = load(&folder("brussels"));
    let on =
        |day: &str| profile.phase(PhaseLevel::Federal, day.parse().unwrap()).map(|one| one.code.as_str());
    assert_eq!((on("2024-04-25"), on("2024-04-26")), (None, Some("federal-2024")));
    let provincial = profile.phase(PhaseLevel::Provincial, "2026-11-24".parse().unwrap()).unwrap();
    assert_eq!(
        (provincial.functions.as_slice(), provincial.every_criterion),
        (&["high-official".to_owned()][..], false)
    );
    assert!(profile.phases.iter().all(|one| one.article.is_none()), "no article was read");
    assert!(profile.phases.iter().flat_map(|one| &one.criterion).all(|c| c.verified && !c.source.is_empty()));
}

#[test]
fn news_begin_in_four_languages_and_each_template_says_that_nobody_confirmed_it() {
    for (name, least) in [("brussels", 8), ("minimal", 2)] {
        let news = load(&folder(name)).warnings.news;
        assert!(news.len() >= least, "{name}: {}", news.len());
        for one in news {
            assert_eq!(one.status, Status::Unverified, "{}", one.code);
            for tag in ["fr", "nl", "en", "de"] {
                assert!(one.text.contains_key(tag), "{} {tag}", one.code);
            }
        }
    }
}

#[test]
fn no_plan_that_ships_pretends_to_be_a_real_one() {
    for (name, count) in [("brussels", 2), ("minimal", 1)] {
        let plans = load(&folder(name)).plans;
        let (titles, invented): (Vec<_>, Vec<_>) =
            plans.iter().partition(|plan| plan.content == profile::PlanContent::TitleOnly);
        assert_eq!(invented.len(), count, "{name}");
        for plan in invented {
            assert!(plan.titles.fr.as_deref().is_some_and(|title| title.contains("fictif")), "{}", plan.code);
            assert!(
                plan.titles.nl.as_deref().is_some_and(|title| title.contains("fictief")),
                "{}",
                plan.code
            );
            assert_eq!(plan.source, "fictif / fictief / fictitious", "{}", plan.code);
        }
        assert!(titles.iter().all(|plan| plan.source.contains("beleidsnota")), "{name}");
        assert_eq!(titles.len(), if name == "brussels" { 7 } else { 0 });
    }
}

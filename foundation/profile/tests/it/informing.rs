//! Who is proposed, how fast, and whom one calls.

use profile::{DUTY_CONTACT, Occasion};

use crate::{folder, load};

#[test]
fn a_gas_explosion_over_a_border_reaches_network_zones_mayors_and_high_official() {
    let profile = load(&folder("brussels"));
    let kind = profile.incident_type("explosion").unwrap();
    let occasion = Occasion {
        incident_type: &kind.code,
        category: &kind.category,
        severity: kind.severity,
        municipalities: 2,
    };
    let told = profile.inform(occasion);
    let minutes = |function: &str, organisation: Option<&str>| {
        let mut fitting =
            told.iter().filter(|one| one.function == function && one.organisation == organisation);
        let first = fitting.next().map(|one| one.rule.within_minutes);
        assert!(fitting.next().is_none(), "{function} {organisation:?} is proposed twice");
        first
    };
    assert_eq!(minutes("fire-dispatch-liaison", None), Some(0));
    assert_eq!(minutes(DUTY_CONTACT, Some("sibelga")), Some(0));
    assert_eq!(minutes("zone-liaison", None), Some(5));
    assert_eq!(minutes("mayor", None), Some(5));
    assert_eq!(minutes("high-official", None), Some(10));
    assert_eq!(minutes(DUTY_CONTACT, Some("nccn")), Some(15));
    assert_eq!(minutes(DUTY_CONTACT, Some("infrabel")), None);
    assert!(told.is_sorted_by_key(|one| one.rule.within_minutes));
}

#[test]
fn a_small_thing_wakes_nobody_who_need_not_know() {
    let profile = load(&folder("brussels"));
    let kind = profile.incident_type("waste-fire").unwrap();
    let told = profile.inform(Occasion {
        incident_type: &kind.code,
        category: &kind.category,
        severity: kind.severity,
        municipalities: 1,
    });
    let functions: Vec<&str> = told.iter().map(|one| one.function).collect();
    assert!(functions.contains(&"fire-dispatch-liaison"));
    for sleeping in ["mayor", "high-official", "minister-president"] {
        assert!(!functions.contains(&sleeping), "{sleeping}");
    }
}

#[test]
fn the_most_precise_number_is_called_and_a_deputy_stands_behind() {
    let profile = load(&folder("brussels"));
    let own = profile.contact("mayor", None, Some("21001")).unwrap();
    assert_eq!((own.area.as_deref(), own.deputy.as_deref()), (Some("21001"), Some("municipal-coordinator")));
    assert!(own.deputy_phone.is_some());
    let any = profile.contact("mayor", None, Some("99999")).unwrap();
    assert_eq!(any.area, None);
    let partner = profile.contact(DUTY_CONTACT, Some("sibelga"), None).unwrap();
    assert_eq!(partner.organisation.as_deref(), Some("sibelga"));
    assert!(profile.contact(DUTY_CONTACT, Some("nobody"), None).is_none());
}

#[test]
fn everybody_whom_a_rule_names_can_be_called() {
    for name in ["brussels", "minimal"] {
        let profile = load(&folder(name));
        for rule in &profile.rules {
            for function in &rule.inform {
                assert!(profile.contact(function, None, None).is_some(), "{name}: {function}");
            }
            for organisation in &rule.organisations {
                assert!(
                    profile.contact(DUTY_CONTACT, Some(organisation), None).is_some(),
                    "{name}: {organisation}"
                );
            }
        }
    }
}

//! Two people who correct one person, and a person whose own number somebody else corrects.

use web::testing::{AtOneForm, filled};

use crate::house::House;

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_corrected_a_person() {
    let house = House::open();
    let id = house.id("olga");
    let act = format!("/fr/people/{id}");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("name", "Olga Claes", ["Olga Maes", "Olga Pauwels"]),
        alone: ("phone", ["+32 2 000 00 41", "+32 2 000 00 43"]),
        with: &[],
    };
    let now = || {
        let olga = house.roster().persons[&id].clone();
        (olga.name, olga.phone.unwrap_or_default())
    };
    form.meet(&house.browser("anna"), &house.browser("bert"), now).await;
}

#[tokio::test]
async fn a_closed_account_is_not_opened_by_whoever_only_corrects_a_number() {
    let house = House::open();
    let id = house.id("olga");
    let (anna, bert, act) = (house.browser("anna"), house.browser("bert"), format!("/fr/people/{id}"));
    let drawn = anna.get(&act).await.text;
    assert_eq!(bert.post(&act, &filled(&drawn, &act, &[("active", "false")])).await.status, 303);
    let back = anna.post(&act, &filled(&drawn, &act, &[("phone", "+32 2 000 00 41")])).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert_eq!(anna.post(&act, &filled(&back.text, &act, &[])).await.status, 303);
    let olga = house.roster().persons[&id].clone();
    assert!(!olga.active && olga.phone.as_deref() == Some("+32 2 000 00 41"), "{olga:?}");
}

#[tokio::test]
async fn ones_own_number_does_not_write_over_what_the_house_corrected() {
    let house = House::open();
    let id = house.id("olga");
    let (anna, olga) = (house.browser("anna"), house.browser("olga"));
    let (person, own) = (format!("/fr/people/{id}"), "/fr/account");
    let drawn = olga.get(own).await.text;
    let page = anna.get(&person).await.text;
    assert_eq!(
        anna.post(&person, &filled(&page, &person, &[("phone", "+32 2 000 00 41")])).await.status,
        303
    );
    let command = testkit::command_id().to_string();
    let typed = [("phone", "+32 2 000 00 42"), ("command_id", command.as_str())];
    let back = olga.post(own, &filled(&drawn, own, &typed)).await;
    assert_eq!(back.status, 409, "{}", back.text);
    assert!(back.text.contains("+32 2 000 00 41") && back.text.contains("+32 2 000 00 42"), "{}", back.text);
    let phone = || house.roster().persons[&id].phone.clone().unwrap_or_default();
    assert_eq!(phone(), "+32 2 000 00 41");
    let again = filled(&back.text, own, &[]);
    for _ in 0..2 {
        assert_eq!(olga.post(own, &again).await.status, 303, "a repeat gets its first receipt");
    }
    assert_eq!(phone(), "+32 2 000 00 42");
}

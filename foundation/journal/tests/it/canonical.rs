//! RFC 8785 restricted to integers: one form for each value, and only that form is read.

use journal::FormatError;
use journal::canonical::{MAX_DEPTH, MAX_SAFE, parse, to_bytes};
use proptest::prelude::*;
use serde_json::{Value, json};

fn text(value: &Value) -> String {
    String::from_utf8(to_bytes(value).unwrap()).unwrap()
}

#[test]
fn strings_and_literals_as_in_rfc_8785_section_3_2_2() {
    let input =
        r#"{ "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false] }"#;
    let value: Value = serde_json::from_str(input).unwrap();
    assert_eq!(text(&value), r#"{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#);
}

#[test]
fn members_are_sorted_by_utf_16_as_in_rfc_8785_section_3_2_3() {
    let input = r#"{ "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
        "\u00f6": "Latin Small Letter O With Diaeresis" }"#;
    let value: Value = serde_json::from_str(input).unwrap();
    let sorted = parse(&to_bytes(&value).unwrap()).unwrap();
    let names: Vec<&str> = sorted.as_object().unwrap().values().filter_map(Value::as_str).collect();
    let expected = [
        "Carriage Return",
        "One",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
    ];
    assert_eq!(names, expected);
}

#[test]
fn integers_that_every_reader_holds_exactly_and_no_others() {
    for (value, written) in
        [(0, "0"), (-1, "-1"), (MAX_SAFE, "9007199254740991"), (-MAX_SAFE, "-9007199254740991")]
    {
        assert_eq!(text(&json!(value)), written);
        assert_eq!(parse(written.as_bytes()), Ok(json!(value)));
    }
    for value in
        [json!(MAX_SAFE + 1), json!(-MAX_SAFE - 1), json!(u64::MAX), json!(1.0), json!(0.5), json!(1e300)]
    {
        assert!(matches!(to_bytes(&value), Err(FormatError::Number(_))), "{value}");
    }
}

#[test]
fn a_value_in_any_other_form_is_refused() {
    for bytes in [
        "",
        " 1",
        "1 ",
        "[1, 2]",
        "{\"a\": 1}",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":1}",
        "{\"\u{ff5e}\":1,\"😀\":2}",
        "01",
        "-0",
        "+1",
        "1.0",
        "1e2",
        "9007199254740992",
        "NaN",
        "nul",
        "\"a",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\\u000A\"",
        "\"\\u000a\"",
        "\"\\u001F\"",
        "\"\\ud83d\\ude00\"",
        "\"\t\"",
        "[1,]",
        "[",
        "{\"a\":1,}",
        "{a:1}",
        "1 1",
        "\u{feff}1",
    ] {
        assert!(parse(bytes.as_bytes()).is_err(), "{bytes:?} was read");
    }
    assert_eq!(parse(b"\"\xff\""), Err(FormatError::Utf8 { at: 1 }));
    assert_eq!(parse(b"\"\\u001f\\b\""), Ok(json!("\u{1f}\u{8}")));
}

#[test]
fn nesting_ends_at_the_limit_for_writers_and_readers() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    let at_limit = nested(MAX_DEPTH);
    let value = parse(at_limit.as_bytes()).unwrap();
    assert_eq!(text(&value), at_limit);
    assert_eq!(to_bytes(&json!([value])), Err(FormatError::Depth(MAX_DEPTH)));
    assert_eq!(parse(nested(MAX_DEPTH + 1).as_bytes()), Err(FormatError::Depth(MAX_DEPTH)));
    assert_eq!(parse("[".repeat(1_000_000).as_bytes()), Err(FormatError::Depth(MAX_DEPTH)));
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-MAX_SAFE..=MAX_SAFE).prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any_text(), inner), 0..6)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

fn any_text() -> impl Strategy<Value = String> {
    let characters = prop_oneof![any::<char>(), prop::char::range('\0', '\u{80}')];
    prop::collection::vec(characters, 0..12).prop_map(|c| c.into_iter().collect())
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_and_means_the_same_to_another_reader(value in any_value()) {
        let bytes = to_bytes(&value).unwrap();
        prop_assert_eq!(&serde_json::from_slice::<Value>(&bytes).unwrap(), &value);
        let read = parse(&bytes).unwrap();
        prop_assert_eq!(&read, &value);
        prop_assert_eq!(to_bytes(&read).unwrap(), bytes);
    }

    #[test]
    fn bytes_that_are_read_are_exactly_those_that_would_be_written(
        value in any_value(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let mut bytes = to_bytes(&value).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = parse(&bytes) {
            prop_assert_eq!(to_bytes(&read).unwrap(), bytes);
        }
    }
}

//! Headers, bodies and what binds them.

use std::collections::BTreeMap;

use journal::{Body, Fault, FormatError, Hash, Header, What, check_body, commitment, seal};
use proptest::prelude::*;
use serde_json::json;

use crate::sample::{header, salts, values};

#[test]
fn a_header_is_read_back_whole_and_is_canonical_json() {
    for seq in 1..=12 {
        let (header, body) = seal(header(seq, Hash([9; 32])), values(seq), &salts(seq)).unwrap();
        let bytes = header.to_bytes();
        assert_eq!(Header::from_bytes(&bytes).as_ref(), Ok(&header));
        let value = journal::canonical::parse(&bytes).unwrap();
        assert_eq!(journal::canonical::to_bytes(&value).unwrap(), bytes);
        assert_eq!(Body::from_bytes(&body.to_bytes().unwrap()), Ok(body));
    }
}

#[test]
fn a_header_has_no_room_for_what_it_does_not_know() {
    let good = String::from_utf8(header(2, Hash::ZERO).to_bytes()).unwrap();
    let changes = [
        (",\"v\":1}", ",\"v\":1,\"x\":1}"),
        (",\"v\":1}", ",\"v\":1} "),
        (",\"v\":1}", ",\"v\":2}"),
        (",\"fields\":{}", ""),
        (",\"fields\":{}", ",\"fields\":{},\"free\":\"M. Dupont\""),
        (",\"fields\":{}", ",\"fields\":{\"M. Dupont\":\"00\"}"),
        ("\"basis\":\"coordination\"", "\"basis\":null"),
        ("\"clock\":\"synchronised\"", "\"clock\":\"good\""),
        ("\"handling\":\"need-to-know\"", "\"handling\":\"secret\""),
        ("\"kind\":\"situation.", "\"kind\":\"Situation."),
        ("received@1", "received@01"),
        ("received@1", "received"),
        ("\"journal\":\"live\"", "\"journal\":\"Live\""),
        ("\"seq\":2", "\"seq\":0"),
        ("\"seq\":2", "\"seq\":\"2\""),
        ("01935b1e", "01935B1E"),
        ("\"prev\":\"00", "\"prev\":\"0"),
    ];
    for (from, to) in changes {
        assert!(good.contains(from), "{from} is not in {good}");
        let changed = good.replacen(from, to, 1);
        assert!(Header::from_bytes(changed.as_bytes()).is_err(), "{to} was read");
    }
    let huge = good.replacen("coordination", &"x".repeat(70_000), 1);
    assert!(matches!(Header::from_bytes(huge.as_bytes()), Err(FormatError::Limit { .. })));
}

#[test]
fn seal_refuses_what_could_not_be_read_back() {
    let sealed = |name: &str, value| {
        seal(header(1, Hash::ZERO), BTreeMap::from([(name.to_owned(), value)]), &salts(1)).map(drop)
    };
    assert_eq!(sealed("text", json!("fine")), Ok(()));
    assert!(matches!(sealed("text", json!(0.5)), Err(FormatError::Number(_))));
    assert!(matches!(sealed("Text", json!(1)), Err(FormatError::Value { field: "fields", .. })));
    assert!(matches!(sealed("text", json!("x".repeat(journal::MAX_BODY))), Err(FormatError::Limit { .. })));
    let mut deep = json!(1);
    for _ in 0..journal::canonical::MAX_DEPTH - 2 {
        deep = json!([deep]);
    }
    assert_eq!(sealed("text", deep.clone()), Ok(()));
    assert!(matches!(sealed("text", json!([deep])), Err(FormatError::Depth(_))));
}

#[test]
fn an_altered_value_salt_or_name_is_named() {
    let (header, body) = seal(header(4, Hash::ZERO), values(4), &salts(4)).unwrap();
    assert_eq!(check_body(&header, &body), Ok(()));
    let altered = |what| Err(Fault { seq: Some(4), what });

    let mut other = body.clone();
    other.fields.get_mut("text").unwrap().value = json!("Rien à signaler");
    assert_eq!(check_body(&header, &other), altered(What::FieldAltered("text".to_owned())));

    let mut other = body.clone();
    other.fields.get_mut("caller").unwrap().salt[31] ^= 1;
    assert_eq!(check_body(&header, &other), altered(What::FieldAltered("caller".to_owned())));

    let mut other = body.clone();
    let moved = other.fields.remove("caller").unwrap();
    other.fields.insert("witness".to_owned(), moved);
    assert_eq!(check_body(&header, &other), altered(What::FieldUnknown("witness".to_owned())));
}

#[test]
fn a_withheld_field_leaves_the_others_verifiable() {
    let (header, body) = seal(header(4, Hash::ZERO), values(4), &salts(4)).unwrap();
    let shown = body.withholding(|name| name == "text");
    assert_eq!(shown.fields.keys().collect::<Vec<_>>(), ["text"]);
    assert_eq!(check_body(&header, &shown), Ok(()));
    assert_eq!(check_body(&header, &Body::default()), Ok(()));
}

#[test]
fn the_commitment_is_the_one_that_the_guide_computes() {
    // printf 'entry-field/1\0' + 32 bytes of 01 + 'text' + '\0' + '"gaz"', through sha256sum.
    let found = commitment("text", &[1; 32], &json!("gaz")).unwrap();
    assert_eq!(found.to_string(), "06df67eb8d75dc9917fde0d3d5aa6d0f78fcfed28585901db1ceccd4db147392");
}

#[test]
fn the_same_value_twice_has_commitments_that_do_not_tell() {
    let one = |seq| seal(header(seq, Hash::ZERO), values(1), &salts(seq)).unwrap().0.fields["caller"];
    assert_ne!(one(1), one(2));
}

proptest! {
    #[test]
    fn header_bytes_that_are_read_are_exactly_those_that_would_be_written(
        seq in 1i64..13, at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let (header, _) = seal(header(seq, Hash([9; 32])), values(seq), &salts(seq)).unwrap();
        let mut bytes = header.to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(read) = Header::from_bytes(&bytes) {
            prop_assert_eq!(read.to_bytes(), bytes);
        }
    }
}

//! From the codes of an alert to our areas.

use exchange::cap::{AreaTable, Pair, TableError};

const TABLE: &str = "# invented lists\nlist,code,areas\nEMMA_ID,XX004,region:01\nNUTS,XX1,region:01\nNUTS,XX11,municipality:11 municipality:12\nNUTS,XX2,\n";

fn pair(name: &str, value: &str) -> Pair {
    Pair { name: name.to_owned(), value: value.to_owned() }
}

#[test]
fn every_code_is_accounted_for() {
    let table = AreaTable::read(TABLE.as_bytes()).unwrap();
    let codes = [
        pair("EMMA_ID", "XX004"),
        pair("NUTS1", "xx1"),
        pair("nuts2", " XX11 "),
        pair("NUTS2", "XX2"),
        pair("NUTS3", "XX999"),
        pair("FIPS6", "006037"),
        pair("NUTS1", "xx1"),
    ];
    let found = table.resolve(&codes);
    let areas: Vec<String> = found.areas.iter().map(|a| format!("{}:{}", a.kind, a.code)).collect();
    assert_eq!(areas, ["municipality:11", "municipality:12", "region:01"]);
    assert_eq!(found.elsewhere, [pair("NUTS2", "XX2")]);
    assert_eq!(found.unknown, [pair("NUTS3", "XX999"), pair("FIPS6", "006037")]);
}

#[test]
fn a_wrong_table_says_where() {
    let line = |text: &str| match AreaTable::read(text.as_bytes()) {
        Err(TableError::Line { line, why }) => (line, why),
        other => panic!("{other:?}"),
    };
    assert_eq!(AreaTable::read(b""), Err(TableError::Header));
    assert_eq!(AreaTable::read(b"list;code;areas\n"), Err(TableError::Header));
    assert_eq!(line("list,code,areas\nEMMA_ID,XX1\n").0, 2);
    assert_eq!(
        line("list,code,areas\nNUTS,XX1,a:1\nNUTS2,xx1,a:1\n"),
        (3, "NUTS2 xx1 stands twice".to_owned())
    );
    assert_eq!(line("list,code,areas\nNUTS,,a:1\n").0, 2);
    assert!(line("list,code,areas\nNUTS,X,a:1 b\n").1.contains("kind:code"));
}

//! Files that are not opened, or not believed.

use alliance::register::questionnaire::Answers;
use interchange::workbook::{MAX_BYTES, MAX_UNPACKED};

use super::world::{answers, changed, packed, parts, read, read_as, sheet_part, text, write};

fn refusal(bytes: &[u8]) -> String {
    let faults = read(bytes).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].clone()
}

#[test]
fn what_is_no_workbook_of_ours_is_refused_with_what_to_do() {
    let whole = write(&Answers::new());
    let mut macros = parts(&whole);
    macros.push(("xl/vbaProject.bin".to_owned(), vec![0; 16]));
    let other = packed(&[("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec())]);
    let mut strange = rust_xlsxwriter::Workbook::new();
    strange.add_worksheet().write_string(0, 0, "hello").unwrap();
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (Vec::new(), "an empty file"),
        (b"%PDF-1.7".to_vec(), "another kind of file"),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "protected by a password"),
        (whole[..whole.len() / 2].to_vec(), "damaged or cut off"),
        (packed(&macros), "macros"),
        (other, "no Excel workbook"),
        (strange.save_to_buffer().unwrap(), "without that sheet"),
        (vec![b'P'; MAX_BYTES + 1], "16 MB"),
    ];
    for (bytes, found) in cases {
        let said = refusal(&bytes);
        assert!(said.contains(found), "{found}: {said}");
        assert!(said.starts_with("report.xlsx: expected a"), "{said}");
    }
}

#[test]
fn another_edition_and_another_form_are_refused() {
    let whole = write(&Answers::new());
    let strings = "xl/sharedStrings.xml";
    assert!(refusal(&changed(&whole, strings, |xml| xml.replace("<t>2026.1</t>", "<t>2031.4</t>"))).contains("2031.4"));
    let form = changed(&whole, strings, |xml| xml.replace("accord-questionnaire/1", "accord-questionnaire/9"));
    assert!(refusal(&form).contains("accord-questionnaire/9"));
}

/// A bomb is refused by what it unpacks to, whatever it says about its size, and quickly.
#[test]
fn bombs_are_refused_before_they_are_read() {
    let size = usize::try_from(MAX_UNPACKED).unwrap() + 1;
    let mut bombs = Vec::new();
    let mut one = parts(&write(&Answers::new()));
    one.push(("xl/media/x.xml".to_owned(), vec![b' '; size]));
    bombs.push(packed(&one));
    let mut many = parts(&write(&Answers::new()));
    many.extend((0..400).map(|at| (format!("xl/media/{at}.xml"), vec![b' '; 1_000])));
    bombs.push(packed(&many));
    // The sheet itself is the bomb, and its entry claims to be small.
    let mut lying = changed(&write(&Answers::new()), &sheet_part("G1"), |xml| {
        xml.replace("<sheetData>", &format!("<sheetData>{}", " ".repeat(size)))
    });
    let declared = u32::try_from(size).unwrap();
    let mut lies = 0;
    for at in 0..lying.len() - 4 {
        let here = u32::from_le_bytes([lying[at], lying[at + 1], lying[at + 2], lying[at + 3]]);
        if (declared..declared + 200_000).contains(&here) {
            lying[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
            lies += 1;
        }
    }
    assert!(lies >= 1, "no size was found to lie about");
    bombs.push(lying);
    for bomb in bombs {
        assert!(bomb.len() < 2 << 20);
        eprintln!("{} bytes: {}", bomb.len(), refusal(&bomb));
    }
}

/// A lone cell in the last place of a sheet must not make a table of 17 thousand million cells; one text that stands in each
/// of many cells must not be copied into each.
#[test]
fn a_small_file_cannot_fill_the_memory() {
    let whole = write(&Answers::new());
    let far = changed(&whole, &sheet_part("G1"), |xml| {
        xml.replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>")
    });
    assert_eq!(read(&far), Ok(Answers::new()));

    let long = "x".repeat(1 << 20);
    let mut cells = String::new();
    for row in 2_000..3_000 {
        cells.push_str(&format!("<row r=\"{row}\"><c r=\"L{row}\" t=\"s\"><v>0</v></c></row>"));
    }
    let shared = changed(&whole, &sheet_part("G1"), |xml| xml.replace("</sheetData>", &format!("{cells}</sheetData>")));
    let shared = changed(&shared, "xl/sharedStrings.xml", |xml| {
        let end = xml.find("</si>").unwrap();
        let start = xml.find("<si>").unwrap();
        format!("{}<si><t>{long}</t>{}", &xml[..start], &xml[end..])
    });
    assert!(refusal(&shared).contains("MB of text"));
}

#[test]
fn trailing_bytes_and_a_second_archive_do_not_change_what_is_read() {
    let (one, other) = (answers(&[("g1.actions", text("ours"))]), answers(&[("g1.plans", text("another's"))]));
    let mut trailing = write(&one);
    trailing.extend_from_slice(b"trailing");
    let two = [write(&one), write(&other)].concat();
    // Either the reader finds an archive's end and reads that one whole, or it refuses the file; it never takes a part of it, nor some of each.
    for (bytes, whole) in [(trailing, vec![&one]), (two, vec![&one, &other])] {
        match read(&bytes) {
            Ok(taken) => assert!(whole.contains(&&taken), "{taken:?}"),
            Err(faults) => assert_eq!(faults.len(), 1, "{faults:?}"),
        }
    }
}

/// What a file is called has to say what it is, and what it is has to be what it is called.
#[test]
fn a_name_and_what_it_names_belong_together() {
    let whole = write(&Answers::new());
    for name in ["report.xlsm", "report.xlsx.exe", "report", "report.csv", "../report.ods"] {
        let faults = read_as(name, &whole).unwrap_err();
        assert!(faults.len() == 1 && faults[0].contains("another ending of its name"), "{name}: {faults:?}");
    }
    for name in ["report.xlsx", "Bericht (2).XLSX"] {
        assert!(read_as(name, &whole).is_ok(), "{name}");
        assert!(read_as(name, b"GIF89a").is_err(), "{name}");
    }
}

/// Nothing outside of the file is read for it, and no text grows out of a few letters: written out, the second would fill any memory.
#[test]
fn no_entity_of_a_workbook_is_followed() {
    let whole = write(&Answers::new());
    let file = concat!("file://", env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let outside = format!("<!DOCTYPE sst [<!ENTITY e SYSTEM \"{file}\">]>");
    let mut growing = "<!DOCTYPE sst [<!ENTITY e0 \"grown grown grown grown\">".to_owned();
    for n in 1..12 {
        let before = format!("&e{};", n - 1).repeat(10);
        growing.push_str(&format!("<!ENTITY e{n} \"{before}\">"));
    }
    growing.push_str("<!ENTITY e \"&e11;\">]>");
    for doctype in [outside, growing] {
        let odd = changed(&whole, "xl/sharedStrings.xml", |xml| {
            let xml = xml.replacen("<sst", &format!("{doctype}<sst"), 1);
            xml.replacen("<t>2026.1</t>", "<t>&e;</t>", 1)
        });
        let said = format!("{:?}", read(&odd));
        assert!(said.len() < 10_000 && !said.contains("[dependencies]") && !said.contains("grown grown"), "{said}");
        assert!(said.starts_with("Err"), "{said}");
    }
}

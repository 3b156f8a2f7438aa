//! Stores that break off, are busy, change objects meanwhile, and list wrongly. A sound one is met in `tests/scan`.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use scanner::{Entry, Place, Source, Step, Store};

/// A store that answers each request as it is told, and tells what was asked.
fn serve(answer: impl Fn(usize, &str, &mut TcpStream) + Send + 'static) -> (Store, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("an address");
    let address = listener.local_addr().expect("an address");
    let (asked, heard) = channel();
    thread::spawn(move || {
        for (number, connection) in listener.incoming().enumerate() {
            let mut connection = connection.expect("a connection");
            let mut request = String::new();
            let mut reader = BufReader::new(connection.try_clone().expect("a connection"));
            while reader.read_line(&mut request).is_ok_and(|read| read > 2) {}
            answer(number, &request, &mut connection);
            if asked.send(request).is_err() {
                return;
            }
        }
    });
    let variable = move |name: &str| match name {
        "AWS_ENDPOINT_URL" => Some(format!("http://{address}")),
        "AWS_ACCESS_KEY_ID" => Some("tulip-id".to_owned()),
        "AWS_SECRET_ACCESS_KEY" => Some("tulip-secret".to_owned()),
        _ => None,
    };
    (Store::new("s3://bank/in", &variable).expect("a store"), heard)
}

fn say(connection: &mut TcpStream, head: &str, body: &[u8]) {
    let _ = connection.write_all(format!("HTTP/1.1 {head}\r\nconnection: close\r\n\r\n").as_bytes());
    let _ = connection.write_all(body);
}

fn entry(bytes: u64) -> Entry {
    Entry { place: Place::from(b"in/a b".to_vec()), bytes, inode: None }
}

/// What is read of an object, and whether it changed.
fn read(store: &Store) -> Result<(Vec<u8>, bool), String> {
    let mut content = store.open(&entry(10)).map_err(|e| e.to_string())?;
    let mut bytes = Vec::new();
    content.read_to_end(&mut bytes).map_err(|e| e.to_string())?;
    let length = bytes.len() as u64;
    Ok((bytes, content.changed(length).map_err(|e| e.to_string())?))
}

#[test]
fn a_connection_that_breaks_off_is_gone_on_with_at_the_same_byte_of_the_same_version() {
    let (store, heard) = serve(|number, _, connection| match number {
        0 => say(connection, "503 Slow Down", b""),
        1 => say(connection, "200 OK\r\ncontent-length: 10\r\netag: \"v1\"", b"0123"),
        2 => say(connection, "206 Partial\r\ncontent-length: 6\r\netag: \"v1\"\r\ncontent-range: bytes 4-9/10", b"4"),
        _ => {
            say(
                connection,
                "206 Partial\r\ncontent-length: 5\r\netag: \"v1\"\r\ncontent-range: bytes 5-9/10",
                b"56789",
            );
        }
    });
    assert_eq!(read(&store), Ok((b"0123456789".to_vec(), false)));
    let asked: Vec<String> = heard.try_iter().map(|asked| asked.to_lowercase()).collect();
    assert!(
        asked[0].starts_with("get /bank/in/a%20b?x-amz-algorithm=aws4-hmac-sha256&x-amz-credential=tulip-id"),
        "{}",
        asked[0]
    );
    assert!(asked[2].contains("range: bytes=4-") && asked[2].contains("if-match: \"v1\""), "{}", asked[2]);
    assert!(asked[3].contains("range: bytes=5-"), "{}", asked[3]);
    assert!(asked.iter().all(|asked| !asked.contains("tulip-secret")));
}

#[test]
fn an_object_that_is_another_by_then_has_changed() {
    for second in
        ["412 Precondition Failed", "404 Not Found", "206 Partial\r\netag: \"v2\"\r\ncontent-range: bytes 4-9/10"]
    {
        let (store, _heard) = serve(move |number, _, connection| match number {
            0 => say(connection, "200 OK\r\ncontent-length: 10\r\netag: \"v1\"", b"0123"),
            _ => say(connection, second, b""),
        });
        assert_eq!(read(&store), Ok((b"0123".to_vec(), true)), "{second}");
    }
}

#[test]
fn no_part_of_an_object_is_taken_for_another() {
    for second in ["200 OK\r\ncontent-length: 10", "206 Partial\r\netag: \"v1\"\r\ncontent-range: bytes 0-9/10"] {
        let (store, _heard) = serve(move |number, _, connection| match number {
            0 => say(connection, "200 OK\r\ncontent-length: 10\r\netag: \"v1\"", b"0123"),
            _ => say(connection, second, b"0123456789"),
        });
        assert!(read(&store).is_err(), "{second}");
    }
}

#[test]
fn what_a_store_refuses_is_told_with_its_remedy_and_without_the_address() {
    for (answer, said) in [
        ("403 Forbidden", "AWS_SECRET_ACCESS_KEY"),
        ("301 Moved", "set AWS_REGION"),
        ("404 Not Found", "gone since it was listed"),
    ] {
        let (store, _heard) = serve(move |_, _, connection| {
            say(connection, answer, b"<Error><Code>SignatureDoesNotMatch</Code></Error>");
        });
        let refused = read(&store).expect_err("refused");
        let whole = !refused.contains("Signature=") && !refused.contains("a b") && !refused.contains("127.0.0.1");
        assert!(whole && (refused.contains(said) || refused.contains("AWS_SECRET_ACCESS_KEY")), "{refused}");
    }
}

fn page(keys: &[&str], next: Option<&str>) -> String {
    let object = |key: &&str| format!("<Contents><Key>{key}</Key><Size>1</Size></Contents>");
    let contents = keys.iter().map(object).collect::<Vec<_>>().concat();
    let next = next
        .map(|token| format!("<IsTruncated>true</IsTruncated><NextContinuationToken>{token}</NextContinuationToken>"));
    format!(
        "<ListBucketResult><EncodingType>url</EncodingType>{contents}{}</ListBucketResult>",
        next.unwrap_or_default()
    )
}

fn listed(pages: Vec<String>, after: Option<&str>) -> (Result<Vec<String>, String>, Vec<String>) {
    let (store, heard) = serve(move |number, _, connection| {
        let page = pages.get(number).cloned().unwrap_or_default();
        say(connection, &format!("200 OK\r\ncontent-length: {}", page.len()), page.as_bytes());
    });
    let mut keys = Vec::new();
    let after = after.map(|after| Place::from(after.as_bytes().to_vec()));
    let walked = store.walk(after.as_ref(), &mut |step| {
        keys.push(match step {
            Step::Read(entry) => entry.place.shown(),
            Step::Told(place, _) => format!("! {}", place.shown()),
        });
        ControlFlow::Continue(())
    });
    (walked.map(|()| keys).map_err(|e| e.to_string()), heard.try_iter().collect())
}

#[test]
fn pages_follow_on_each_other_from_where_a_scan_ended() {
    let pages = vec![page(&["in/a%2Bb", "in/b/../c"], Some("t%1")), page(&[], Some("t2")), page(&["in/d"], None)];
    let (keys, asked) = listed(pages, Some("in/a"));
    assert_eq!(keys.expect("a listing"), ["in/a+b", "! in/b/../c", "in/d"]);
    assert!(asked[0].contains("&encoding-type=url&list-type=2&prefix=in&start-after=in%2Fa&X-Amz-"), "{}", asked[0]);
    assert!(
        asked[1].contains("&continuation-token=t%251&encoding-type=url&list-type=2&prefix=in&X-Amz-"),
        "{}",
        asked[1]
    );
}

#[test]
fn a_listing_that_would_skip_or_repeat_is_refused() {
    let (keys, _) = listed(vec![page(&["in/a", "in/b", "in/c"], None)], Some("in/b"));
    assert_eq!(keys.expect("a listing"), ["in/c"], "it ignores where it was told to begin");
    for pages in [
        vec![page(&["in/b", "in/a"], None)],
        vec![page(&["in/a"], Some("t")), page(&["in/a"], None)],
        vec![page(&["in/a"], Some("t")), page(&[], Some("t"))],
        vec!["<html>sign in</html>".to_owned()],
    ] {
        let (keys, _) = listed(pages.clone(), None);
        let refused = keys.expect_err("refused");
        assert!(refused.contains("s3://bank/in: "), "{refused}");
    }
}

#[test]
fn keys_are_read_as_stores_encode_them() {
    let page = "<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>\
        <Contents><Key>in/a+b%2Bc</Key><Size>1</Size></Contents><Contents><Key>in/a%21</Key><Size>1</Size></Contents></ListBucketResult>";
    let (store, _heard) = serve(move |_, _, connection| {
        say(connection, &format!("200 OK\r\ncontent-length: {}", page.len()), page.as_bytes());
    });
    let mut keys = Vec::new();
    store
        .walk(None, &mut |step| {
            if let Step::Read(entry) = step {
                keys.push(entry.place.shown());
            }
            ControlFlow::Continue(())
        })
        .expect("a listing in the order of its bytes");
    assert_eq!(keys, ["in/a b+c", "in/a!"]);
}

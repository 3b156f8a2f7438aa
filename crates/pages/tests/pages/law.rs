//! The public page of the law.

use pages::i18n::Lang;

use crate::World;

/// The law of 54 members by 16 criteria: a sign and a word in each cell, what is drawn often drawn once, and a page that loads anywhere.
#[tokio::test]
async fn the_matrix_of_the_law_is_short_and_says_every_answer() {
    let world = World::new().await;
    for lang in Lang::all_served() {
        let page = world.get(&format!("/{}/law", lang.tag())).await.ok();
        assert!(page.text.len() < 140 * 1024, "{}: {} bytes", page.address, page.text.len());
        let (_, matrix) = page.text.split_once(r#"<div class="scroll grid7 signs" role="group" tabindex="0""#).unwrap();
        let (matrix, _) = matrix.split_once("</table>").unwrap();
        assert_eq!(matrix.matches(r#"<th scope="col"><a href="#).count(), 16, "{}", page.address);
        assert_eq!(matrix.matches(r#"<tr><th scope="row">"#).count(), 54, "{}", page.address);
        // Nobody has stated anything in the starting data.
        assert_eq!(matrix.matches(r#"<td colspan="16">"#).count(), 54, "{}", page.address);
        for used in page.text.split(r##"<use href="#"##).skip(1) {
            let id = used.split('"').next().unwrap();
            assert!(page.text.contains(&format!(r#"<symbol id="{id}""#)), "{}: #{id} is not there", page.address);
        }
    }
    // One criterion is told in words.
    let one = world.get("/en/law?criterion=possession").await.ok();
    assert!(!one.text.contains("grid7 signs"));
    assert!(one.text.matches("<span>We don’t know</span>").count() >= 54);
}

search-title = 検索
search-title-words = 検索：{ $words }
search-words = 検索語
search-hint = すべての語を含むものを探します。最後の語は、語の初めの部分だけでもかまいません。本文は英語です。
search-sort = 並べ替え
search-sort-own = 番号または名前の順
search-sort-newest = 登録の新しい順
search-go = 検索
search-more = その他の絞り込みと並べ替え
search-filters = 設定中の絞り込み
search-remove = 絞り込みを解除
search-count = { $n ->
    [0] 該当なし
   *[other] { $n }件の記録が見つかりました
}
search-count-floor = 少なくとも{ $n }件の記録が見つかりました。ここで数えるのを止めています。
search-meant = { $name }は参加国です。参加国の名前は、検索対象の本文には含まれません。
search-meant-link = { $name }に関するすべての記述
search-none = 条件をすべて満たす本文は、登録簿にありません。何も行われなかったという意味ではありません。
search-none-words = 語を減らすか、最後の語を初めの部分だけにしてください。
search-none-filters = 絞り込みを一つ解除してください。活動目標、政策目標、情報の出どころがない種類の記録もあります。
search-none-language = 英語で検索してください。登録簿の本文は英語です。
search-data = 結果をダウンロード
search-data-text = 同じ記録のファイルです。すべての出典が付いています。
search-too-long = 検索できるのは{ $most }文字までです。語を減らしてください。
search-bad-page = 「{ $given }」はページ番号ではありません。ページは1から始まります。

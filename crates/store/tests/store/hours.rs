//! What entries found in the hours before is kept: the larger of what was counted, until it says nothing any more.

use store::work::BusyHour;

use crate::place::Place;

on_both!(the_larger_count_of_an_hour_stands_until_it_is_old);

mod checks {
    use super::*;

    pub(super) async fn the_larger_count_of_an_hour_stands_until_it_is_old(place: Place) {
        let s = &place.store;
        let hour = |entry, hour, found| BusyHour { entry, hour, found };
        s.keep_hours(&[]).await.unwrap();
        s.keep_hours(&[hour(7, 10, 60), hour(8, 11, 90)]).await.unwrap();
        s.keep_hours(&[hour(7, 10, 50), hour(8, 11, 91), hour(7, 9, 70)]).await.unwrap();
        assert_eq!(s.hours_from(9).await.unwrap(), [hour(7, 9, 70), hour(7, 10, 60), hour(8, 11, 91)]);
        assert_eq!(s.hours_from(10).await.unwrap(), [hour(7, 10, 60), hour(8, 11, 91)]);
        assert_eq!(s.hours_from(0).await.unwrap().len(), 2, "what was old is gone");
        let many: Vec<BusyHour> = (0..700).map(|entry| hour(entry, 20, 100)).collect();
        s.keep_hours(&many).await.unwrap();
        assert_eq!(s.hours_from(20).await.unwrap(), many);
    }
}

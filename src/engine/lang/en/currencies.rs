//! Currencies by name, sign and code (ISO 4217; subunits by their own names).

use crate::engine::lang::{Class as C, Row};

pub(super) const CURRENCIES: &[Row] = &[
    (
        C::Currency,
        "USD: $ american_dollar american_dollars bucks dollar dollars u_._s_._dollar u_._s_._dollars \
         united_states_dollars us_dollar us_dollars usd \
         AED: aed dirham dirhams \
         AUD: aud australian_dollars \
         THB: baht thb \
         bitcoin: bitcoin bitcoins btc \
         GBP: british_pound british_pounds gbp pound_sterling pounds_sterling quid sterling £ \
         BRL: brl reais real \
         CAD: cad canadian_dollars \
         cent: cent cents us_cents ¢ \
         XOF: cfa_francs \
         CHF: chf franc francs swiss_franc swiss_francs \
         CNY: chinese_yuan cny renminbi rmb yuan \
         crown: crowns \
         CZK: czech_crowns koruna \
         DKK: danish_crowns danish_kroner dkk krone kroner \
         dinar: dinar dinars \
         VND: dong \
         EGP: egyptian_pounds \
         EUR: eur euro euros € \
         HUF: forint forints \
         HKD: hkd hong_kong_dollars \
         UAH: hryvnia hryvnias uah ₴ \
         IDR: idr rupiah \
         ILS: ils israeli_shekels shekel shekels \
         INR: indian_rupees inr rupee rupees ₹ \
         JPY: japanese_yen jpy yen \
         HRK: kn kuna \
         kopeck: kopecks \
         KRW: korean_won krw south_korean_won won \
         SEK: krona kronor sek swedish_crowns swedish_krona swedish_kronor \
         LBP: lebanese_pounds \
         BGN: lev leva \
         TRY: lira liras turkish_lira turkish_liras \
         MXN: mxn peso pesos \
         MYR: myr ringgit \
         NGN: naira \
         NPR: nepali_rupees \
         NZD: new_zealand_dollars nzd \
         NOK: nok norwegian_crowns norwegian_kroner \
         paisa: paise \
         PKR: pakistani_rupees \
         penny: p pence pennies penny \
         PHP: php \
         PLN: pln zloty zlotys zł \
         ZAR: rand zar \
         IRR: rial rials \
         SAR: riyal riyals sar \
         RUB: rouble roubles rub ruble rubles russian_roubles russian_rubles ₽ \
         sen: sen \
         SGD: sgd singapore_dollars \
         shilling: shilling shillings \
         LKR: sri_lankan_rupees \
         SYP: syrian_pounds \
         TWD: taiwan_dollars \
         BDT: taka \
         KZT: tenge \
         ALL: lek \
         AMD: drams \
         AOA: kwanza kwanzas \
         ARS: argentine_pesos \
         AZN: manat manats \
         BOB: boliviano bolivianos \
         BWP: pula \
         CLP: chilean_pesos \
         COP: colombian_pesos \
         ETB: birr \
         GHS: cedi cedis ghs \
         GTQ: quetzales quetzals \
         HNL: lempira lempiras \
         JMD: jamaican_dollars \
         KES: kenya_shillings kenyan_shillings \
         KHR: riel riels \
         MMK: kyat kyats \
         MZN: meticais metical \
         PEN: soles \
         PGK: kina \
         RON: lei leu romanian_lei \
         RWF: rwandan_francs \
         TZS: tanzanian_shillings \
         UGX: uganda_shillings ugandan_shillings \
         VES: bolivars bolívares bolivares \
         ZMW: kwacha kwachas",
    ),
    (
        C::CurrencySign,
        "USD: $ $_US U_._S_._$ US_$ USD USD_$ \
         AUD: A_$ AU_$ AUD \
         AED: AED \
         BRL: BRL R_$ \
         bitcoin: BTC ₿ \
         CAD: C_$ CA_$ CAD \
         CHF: CHF \
         CNY: CNY CN_¥ RMB \
         DKK: DKK DKr Dkr \
         EUR: EUR euro € \
         GBP: GBP PS £ \
         HKD: HK_$ HKD \
         IDR: IDR Rp \
         ILS: ILS NIS ₪ \
         INR: INR Rs Rs_. ₹ \
         JPY: JPY JP_¥ Y Y_= ¥ \
         KRW: KRW ₩ \
         MXN: MX_$ MXN \
         MYR: MYR RM \
         NOK: NOK NKr Nkr \
         TWD: NT_$ TWD \
         NZD: NZ_$ NZD \
         PHP: PHP P ₱ \
         PLN: PLN zl zł \
         RUB: RUB ₽ \
         SGD: S_$ SGD \
         SAR: SAR \
         SEK: SEK SKr Skr \
         THB: THB ฿ \
         TRY: TRY ₺ \
         UAH: UAH ₴ \
         ZAR: R ZAR \
         NGN: NGN N ₦ \
         VND: ₫ \
         BDT: Tk Tk_. ৳ \
         ETB: ETB \
         GHS: GHS GH_¢ GH_₵ ₵ \
         JMD: J_$ \
         KES: KES KSh Ksh Sh \
         KZT: ₸ \
         PKR: PKR \
         shilling: Shs \
         TZS: TSh Tsh \
         UGX: UGX USh Ush \
         ZMW: K ZMW",
    ),
    (
        C::Paid,
        "award awarded bid bonus bought budget charged compensation cost costing costs debt debts donated donation earn earned \
         earning earns fee fees fine fined fundraising funding grant invested loan paid pay paying pays price \
         priced prize profit raised rent salary save saved saving sell selling sold spend spending spent stole \
         ticket tickets wage wages worth",
    ),
    (C::TouchingSign, "K N P PS R Sh Y euro"),
    // "PS" is how some wires write the pound sign; "PS5" is none, and "K2" no price. Kings have crowns as well.
    (C::AmountSign, "K N P PS R Sh crowns"),
];

//! Units by name and sign; signs and parts of hyphenated words are words of their own.

use crate::engine::lang::{Class as C, Row};

pub(super) const MEASURES: &[Row] = &[
    (
        C::Unit,
        "acre: acre acres \
         ampere: amp ampere amperes amps \
         barrel: barrel barrels bpd \
         astronomical_unit: astronomical_unit astronomical_units \
         basis_point: basis_-_point basis_point basis_points bp bps \
         brake_horsepower: bhp brake_horsepower \
         bit: bits \
         byte: bytes \
         calorie: calorie calories kcal kilocalories \
         carat: carat carats \
         cubic_centimetre: cc cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres \
         celsius: celsius centigrade deg_c degree_c degree_celsius degrees_-_celsius degrees_c \
         degrees_celsius degrees_centigrade °_c °c \
         centilitre: centiliter centiliters centilitre centilitres \
         centimetre: centimeter centimeters centimetre centimetres \
         century: centuries century \
         cubic_foot: cu_ft cubic_-_foot cubic_feet cubic_foot \
         cubic_metre: cu_m cubic_-_metre cubic_meter cubic_meters cubic_metre cubic_metres m_³ m3 m³ \
         cubic_kilometre: cubic_kilometer cubic_kilometers cubic_kilometre cubic_kilometres \
         day: day days \
         decibel: db decibel decibels \
         decade: decade decades \
         degree: deg degree degrees ° \
         fahrenheit: deg_f degree_f degree_fahrenheit degrees_f degrees_fahrenheit fahrenheit °_f °f \
         farad: farad farads \
         foot: feet foot ft \
         fortnight: fortnight fortnights \
         gallon: gallon gallons \
         gigabit_per_second: gbps gigabit_per_second gigabits_per_second \
         gigabyte: gigabyte gigabytes \
         gigahertz: gigahertz gigahertzs \
         gigaton: gigaton gigatonne gigatonnes gigatons \
         gigawatt: gigawatt gigawatts \
         gigawatt_hour: gigawatt_-_hour gigawatt_-_hours gigawatt_hour gigawatt_hours \
         gram: gram gramme grammes grams \
         hectare: ha hectare hectares \
         hertz: hertz \
         horsepower: horse_power horsepower \
         hour: hour hours hr hrs \
         inch: inch inches ″ \
         joule: joule joules \
         kelvin: kelvin \
         kilogram: kilo kilogram kilogramme kilogrammes kilograms kilos \
         kilobyte: kilobyte kilobytes \
         kilohertz: kilohertz kilohertzs \
         kilojoule: kilojoule kilojoules \
         kilometre: kilometer kilometers kilometre kilometres klicks kms \
         kilometre_per_hour: km_-_per_-_hour km_/_h km_/_hour km_/_hr km_an_hour km_per_hour kmh kmhr kmph \
         kph \
         kilometre_per_second: km_/_s \
         kilopascal: kilopascal kilopascals \
         kilopound_per_square_inch: kilopound_per_square_inch kilopounds_per_square_inch ksi \
         kiloton: kiloton kilotonne kilotonnes kilotons \
         kilovolt: kilovolt kilovolts \
         kilowatt: kilowatt kilowatts \
         kilowatt_hour: kilowatt_-_hour kilowatt_-_hours kilowatt_hour kilowatt_hours \
         square_kilometre: km_2 km_² km2 km² sq_._km sq_kilometres sq_km square_-_kilometer \
         square_-_kilometre square_kilometer square_kilometers square_kilometre square_kilometres \
         knot: knot knots \
         pound-mass: lb lbs pound pounds \
         pound-foot: lb_-_ft lb_ft pound_-_feet pound_-_foot pound_feet pound_foot \
         light-year: light_-_year light_-_years light_year light_years light-year light-years \
         litre: liter liters litre litres \
         ton: long_tons short_tons ton tons \
         lumen: lumen lumens \
         mile_per_hour: m_._p_._h miles_/_hour mph \
         metre_per_second: m_/_s \
         square_metre: m_2 m_² m2 m² sq_._m sq_m sq_meters sq_metres sqm square_-_meter square_-_metre \
         square_meter square_meters square_metre square_metres \
         milliampere-hour: mah \
         megabit_per_second: mbps megabit_per_second megabits_per_second \
         megabyte: megabyte megabytes \
         megahertz: megahertz megahertzs \
         megapascal: megapascal megapascals \
         megapixel: megapixel megapixels mp \
         megaton: megaton megatonne megatonnes megatons \
         megawatt: megawatt megawatts \
         megawatt_hour: megawatt_-_hour megawatt_-_hours megawatt_hour megawatt_hours \
         metre: meter meters metre metres \
         metric_ton: metric_ton metric_tonnes metric_tons tonne tonnes \
         mile: mi mile miles \
         microgram: microgram microgramme microgrammes micrograms \
         micrometre: micrometer micrometers micrometre micrometres \
         mile_per_gallon: mpg \
         millennium: millennia millennium \
         millibar: millibar millibars \
         milligram: milligram milligramme milligrammes milligrams \
         millilitre: milliliter milliliters millilitre millilitres \
         millimetre: millimeter millimeters millimetre millimetres \
         millisecond: millisecond milliseconds \
         minute: min mins minute minutes \
         month: month months mos mths \
         nanometre: nanometer nanometers nanometre nanometres \
         nautical_mile: nautical_mile nautical_miles \
         newton_metre: newton_-_meters newton_-_metres newton_meter newton_meters newton_metre newton_metres \
         magnitude: on_the_richter_scale \
         ounce: ounce ounces oz \
         part_per_million: part_per_million parts_per_million ppm \
         parts-per-billion: parts_per_billion ppb \
         pascal: pascal pascals \
         percent: pc pct per_-_cent per_cent percent percentage \
         percentage_point: percent_points percentage_-_point percentage_point percentage_points pp ppt ppts \
         pint: pint pints \
         pixel: pixel pixels \
         point: point points pts \
         pound_per_square_inch: pound_per_square_inch pounds_per_square_inch psi \
         rack_unit: rack_-_unit rack_unit rack_units \
         revolution_per_minute: revolution_per_minute revolutions_per_minute rpm \
         second: sec second seconds secs \
         square_foot: sq_-_ft sq_._feet sq_._ft sq_feet sq_ft sqft square_-_feet square_-_foot square_feet \
         square_foot \
         square_mile: sq_._miles sq_mi sq_miles square_-_mile square_mile square_miles \
         square_inch: sq_in square_inch square_inches \
         square_centimetre: square_centimeter square_centimeters square_centimetre square_centimetres \
         square_yard: square_yard square_yards \
         stone: stone stones \
         terabyte: terabyte terabytes \
         terawatt: terawatt terawatts \
         terawatt_hour: terawatt_-_hour terawatt_-_hours terawatt_hour terawatt_hours \
         volt: volt volts \
         watt: watt watts \
         watt_hour: watt_-_hour watt_-_hours watt_hour watt_hours \
         week: week weeks wk wks \
         yard: yard yards yd yds \
         year: year years yr yrs",
    ),
    (
        C::UnitSign,
        "percent: % ％ \
         celsius: C °C ºC ℃ \
         fahrenheit: F °F ºF \
         gigabyte: GB Gb gb \
         gigahertz: GHz Ghz \
         gigawatt: GW \
         gigawatt_hour: GWh \
         horsepower: HP PS hp \
         hertz: HZ Hz hz \
         kilobyte: KB kB \
         kilogram: KG Kg kg \
         kilohertz: KHz kHz \
         kilometre: KM Km km \
         kilowatt: KW kW kw \
         kilowatt_hour: KWh kWh kwh \
         litre: L l \
         megabyte: MB \
         megahertz: MHz Mhz \
         megapascal: MPa \
         megawatt: MW \
         megawatt_hour: MWh \
         newton_metre: Nm N·m \
         pascal: Pa \
         terabyte: TB \
         terawatt: TW \
         terawatt_hour: TWh \
         rack_unit: U \
         volt: V \
         watt: W \
         bar: bar \
         centilitre: cl \
         centimetre: cm \
         decibel: dB \
         gram: g \
         hour: h \
         millibar: hPa mbar \
         kilojoule: kJ \
         kilopascal: kPa \
         kilovolt: kV \
         kiloton: kt \
         metre: m \
         milliampere-hour: mAh \
         millilitre: mL ml \
         microgram: mcg µg μg \
         milligram: mg \
         minute: min \
         millimetre: mm \
         nanometre: nm \
         second: s \
         metric_ton: t \
         year: yr \
         degree: ° º \
         kelvin: °K \
         micrometre: µm μm",
    ),
    (C::UnitBefore, "magnitude: magnitude"),
];

// The words that names of a made-up retailer are put together from.

export const firstNames =
  "Ada Amir Ana Anders Anouk Aoife Arjun Astrid Beatriz Bela Bo Carlos Chidi Clara Dana Daniel Devi Diego Elif Emeka Emma Eva Farid Fatima Felix Femi Freya Gabriel Grace Hana Hugo Ida Imran Ines Isla Ivan Jamal Jana Joao Jonas Juno Kai Karim Katya Kofi Lars Layla Lena Leo Lin Lucia Malik Mara Marek Maya Mei Mila Milan Nadia Nia Nikhil Nina Noah Noor Olga Omar Oscar Paula Petra Priya Rafael Rania Ravi Rosa Ruth Sami Sara Sofia Sven Tariq Tess Theo Tom Uma Vera Viktor Wen Yara Yusuf Zoe".split(
    " ",
  );

export const lastNames =
  "Abebe Adeyemi Ahmed Andersson Bakker Banerjee Becker Bianchi Blanc Brandt Castro Chen Cohen Costa Cruz Dahl Das Diallo Duarte Eriksen Esposito Evans Ferrari Fischer Fofana Garcia Ghosh Green Gupta Haddad Hansen Harris Hassan Hoang Ibrahim Ito Ivanova Jansen Johnson Joshi Kaya Keller Khan Kim Kovacs Kumar Larsen Lee Lopez Lund Madsen Martin Mbeki Mehta Mensah Meyer Moreau Morgan Murphy Nair Nguyen Nkosi Novak Okafor Olsen Ortega Osei Park Patel Pereira Petrov Popescu Rao Reyes Rossi Roy Sato Schmidt Sharma Silva Singh Smith Sousa Suzuki Tan Taylor Torres Tran Vargas Visser Wagner Walsh Weber Wong Yilmaz Young Zhang Ziegler".split(
    " ",
  );

export const capabilities =
  "account address advert allergen appointment assembly assortment audit availability banner barcode basket bedroom billing booking brand bundle campaign carrier cart catalogue chat checkout claim click-and-collect coin colour commission complaint consent content contract coupon credit currency customer delivery depot discount dispatch display document driver duty eligibility email engagement estimate event export feedback finance fitting forecast fraud freight fulfilment furniture gift goods guarantee handover home identity image import insight installation insurance inventory invoice kitchen label layout ledger lighting listing loan locker login loyalty mailing manifest margin market mattress measure media member merchandise message newsletter notification offer order outlet packing page parcel partner party passport payment payroll permission photo picking planner planning plant point postcode preference price pricing print privacy product profile promotion proposal purchase quality quote range rating reader receipt recommendation recycling referral refund region reminder rental repair replenishment report reservation return review reward room route sample schedule search segment seller session settlement shelf shipment shop showroom signature size slot sofa space spare-part staff stock store subscription supplier supply support survey tariff tax template text tracking trade translation transport unit upsell user valuation vehicle vendor video visit voucher wardrobe warehouse warranty waste weight wishlist workforce".split(
    " ",
  );

export const parts =
  "service api gateway engine worker web portal store index search feed sync importer exporter scheduler calculator validator router planner matcher notifier reporter archive cache proxy editor viewer dashboard batch stream hub registry resolver checker ledger queue tracker optimiser renderer orchestrator adapter bridge console mobile backend rules events history".split(
    " ",
  );

export const themes =
  "Aurora Badger Beacon Birch Brook Cedar Cobalt Comet Coral Crane Dune Ember Falcon Fern Finch Flint Fox Glacier Harbour Hazel Heron Indigo Iris Jasper Juniper Kestrel Lagoon Lark Linden Lotus Lynx Magnet Maple Marlin Meadow Merlin Mint Moss Nimbus Oak Onyx Opal Orchid Osprey Otter Owl Pebble Pine Puffin Quartz Quill Raven Reef River Robin Rowan Saffron Sage Sparrow Spruce Summit Swift Teal Thistle Tiger Topaz Tulip Willow Wren Zephyr".split(
    " ",
  );

export const journeys =
  "browse and inspire; find a product; plan a room; buy online; buy in store; pay; have it delivered; have it assembled; return an item; get help; become a member; work in the store".split(
    "; ",
  );

export const tags =
  "java kotlin go typescript python rust react postgres kafka redis batch customer-facing internal pci gdpr tier-1 tier-2 tier-3 monolith serverless kubernetes mobile legacy seasonal machine-learning partner".split(
    " ",
  );

export const thirdParties =
  "Card Acquirer; Parcel Carrier; Address Lookup; Mail Sender; Text Messages; Map Tiles; Tax Rates; Fraud Score; Payroll Bureau; Currency Rates; Video Calls; Translation Bureau".split(
    "; ",
  );

/** Time zone and holiday region. */
export const places = [
  ["Europe/London", "GB-ENG"],
  ["Europe/Stockholm", "SE"],
  ["Europe/Berlin", "DE-BE"],
  ["Asia/Kolkata", "IN-KA"],
  ["America/New_York", "US-NY"],
  ["Europe/Lisbon", "PT"],
];

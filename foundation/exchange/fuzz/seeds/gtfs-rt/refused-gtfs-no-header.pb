›
a1*”
€ò“ØÀ”Ø*	
town9**stop-108B

https://transit.example/9R5

Ligne 9 interrompuefr

Lijn 9 onderbrokennlZ

Entre A et B.fr
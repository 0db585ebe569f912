#!/bin/bash
# Run once by the image on an empty data folder: the owner of the schema may grant, the service's account holds nothing
# until the migrations grant it table by table, Keycloak has a database of its own.
docker_process_sql <<SQL
CREATE DATABASE luoshi CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER 'luoshi_owner'@'%' IDENTIFIED BY '${LUOSHI_DATABASE_OWNER_PASSWORD//\'/\'\'}';
GRANT ALL PRIVILEGES ON luoshi.* TO 'luoshi_owner'@'%' WITH GRANT OPTION;
CREATE USER 'luoshi_app'@'%' IDENTIFIED BY '${LUOSHI_DATABASE_APP_PASSWORD//\'/\'\'}';
CREATE DATABASE keycloak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER 'keycloak'@'%' IDENTIFIED BY '${KEYCLOAK_DATABASE_PASSWORD//\'/\'\'}';
GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';
SQL
